using System.Text;
using System.Xml.Linq;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>Writes C# that builds a document.</summary>
internal static class CodeFile
{
    private const string HelperBody = """
        {
            view.Element.Add(more);
            return view;
        }
        """;

    /// <summary>The view of a document's root element, of a type that the model has; null where it has none.</summary>
    /// <param name="root">The root element of a document, or of a device.</param>
    public static ElementView? RootOf(XElement root) =>
        // The interface of a host and that of a domain have one name; the type tells them apart.
        Known(RootViews.Of(root)) ?? Known(new Devices().ViewOfChild(root));

    private static ElementView? Known(ElementView? view) =>
        view is not null && ModelTypes.BuiltIn.Of(view) is not null ? view : null;

    /// <summary>Statements that build a document, or a class with a method that does.</summary>
    /// <param name="root">The view of the document's root element, of a type that the model has.</param>
    /// <param name="className">The class, with its namespace; null for statements.</param>
    public static string Write(ElementView root, string? className)
    {
        var objects = new ObjectCode(ModelTypes.BuiltIn);
        var made = objects.Of(root)!;
        var body = new StringBuilder();
        foreach (var comment in CodeComments.Of(root.Element))
            body.Append(comment).Append('\n');
        if (className is null)
            WriteStatements(body, root, made, objects.NeedsHelper);
        else
            WriteClass(body, root, made, objects.NeedsHelper, className);
        var usings = new StringBuilder();
        // Not every project has it in scope.
        if (body.ToString().Contains("Guid.Parse(", StringComparison.Ordinal))
            usings.Append("using System;\n");
        if (objects.NeedsHelper)
            usings.Append("using System.Xml.Linq;\n");
        usings.Append("using DomainXml;\nusing DomainXml.Models;\n");
        if (objects.NeedsHelper)
            usings.Append("using DomainXml.Views;\n");
        return $"{usings}\n{body}";
    }

    private static void WriteStatements(
        StringBuilder text,
        ElementView root,
        CodeNode made,
        bool needsHelper
    )
    {
        var name = root.GetType().Name;
        var start = $"var {char.ToLowerInvariant(name[0])}{name[1..]} = ";
        text.Append(start).Append(made.Write("", start.Length)).Append(";\n");
        if (needsHelper)
            text.Append('\n').Append(Helper("static", "")).Append('\n');
    }

    private static void WriteClass(
        StringBuilder text,
        ElementView root,
        CodeNode made,
        bool needsHelper,
        string className
    )
    {
        var dot = className.LastIndexOf('.');
        if (dot > 0)
            text.Append("namespace ").Append(className.AsSpan(0, dot)).Append(";\n\n");
        text.Append("public static class ").Append(className.AsSpan(dot + 1)).Append("\n{\n");
        var start = $"    public static {root.GetType().Name} Create() => ";
        text.Append(start).Append(made.Write("    ", start.Length)).Append(";\n");
        if (needsHelper)
            text.Append('\n').Append(Helper("private static", "    ")).Append('\n');
        text.Append("}\n");
    }

    private static string Helper(string modifiers, string indent)
    {
        var lines = HelperBody.ReplaceLineEndings("\n").Split('\n');
        return $"{indent}// Adds what has no member of its own.\n"
            + $"{indent}{modifiers} T {ObjectCode.Helper}<T>(T view, params object[] more)\n"
            + $"{indent}    where T : ElementView\n"
            + string.Join('\n', lines.Select(line => indent + line));
    }
}
