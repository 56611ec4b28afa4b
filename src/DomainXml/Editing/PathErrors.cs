using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>What can be wrong with a path.</summary>
internal static class PathErrors
{
    private const string Example = "a path such as //disk#vda/source/@file";

    public static DiagnosticException NotAPath(string path) =>
        Error("DX6001", $"'{path}' is not a path", path, Advice(path), [Example]);

    public static DiagnosticException NoValue(string text) =>
        Error(
            "DX6001",
            $"'{text}' has no value",
            text,
            "Write \"=\" and the value behind the path.",
            ["PATH=VALUE"]
        );

    public static DiagnosticException NotNodes(string path) =>
        Error(
            "DX6002",
            $"'{path}' gives a value and not a place in the document",
            path,
            "Name an element or attribute, without a function around it.",
            [Example]
        );

    /// <summary>A path that is well-formed, but has a prefix or function that nothing stands behind.</summary>
    public static DiagnosticException UnknownName(string path, SourceDocument document)
    {
        var prefixes = document
            .Root.DescendantsAndSelf()
            .Attributes()
            .Where(a => a.IsNamespaceDeclaration && a.Name.NamespaceName.Length > 0)
            .Select(a => a.Name.LocalName + ":")
            .Distinct();
        return Error(
            "DX6003",
            $"'{path}' uses a prefix or function that is not known here",
            path,
            "Prefixes are those that the document declares; functions are those of XPath 1.0.",
            [.. prefixes]
        );
    }

    private static string? Advice(string path)
    {
        if (path.Length == 0)
            return null;
        if (path.Count(c => c == '[') != path.Count(c => c == ']'))
            return "A bracket is open.";
        if (path.Count(c => c == '\'') % 2 == 1 || path.Count(c => c == '"') % 2 == 1)
            return "A quote is open.";
        return path[^1] == '/' ? "Leave out the slash at the end." : null;
    }

    private static DiagnosticException Error(
        string id,
        string message,
        string path,
        string? help,
        IReadOnlyList<string> expected
    ) =>
        new(
            new Diagnostic(id, DiagnosticSeverity.Error, message + ".")
            {
                Found = path,
                Expected = expected,
                Help = help,
            }
        );
}
