using System.Globalization;
using System.Text;
using DomainXml.ModelGeneration.Writing;

namespace DomainXml.ModelGeneration;

/// <summary>Writes compiled grammars as static data.</summary>
public static class GrammarWriter
{
    private const int BytesPerLine = 64;

    /// <summary>The C# source that holds one grammar.</summary>
    /// <param name="grammar">The grammar.</param>
    public static string Write(GrammarModel grammar)
    {
        var writer = new CodeWriter();
        SourceFileWriter.Header(writer);
        writer.Line($"namespace {grammar.Namespace};");
        writer.Line();
        writer.Summary(
            $"The compiled grammar of {string.Join(", ", grammar.Roots.Select(root => $"<c>{Text.Documentation(root.ElementName)}</c>"))} documents."
        );
        writer.Attribute();
        writer.Line($"public static partial class {grammar.Name}");
        writer.Open();
        writer.Summary(
            "The grammar, for <see cref=\"global::DomainXml.RelaxNg.Schema.ReadCompiled\"/>. Static data of the assembly: using it costs nothing at start."
        );
        writer.Line("public static global::System.ReadOnlySpan<byte> Grammar => new byte[]");
        writer.Open();
        var line = new StringBuilder();
        for (var i = 0; i < grammar.Bytes.Count; i++)
        {
            line.Append(grammar.Bytes[i].ToString(CultureInfo.InvariantCulture)).Append(',');
            if (i % BytesPerLine != BytesPerLine - 1 && i != grammar.Bytes.Count - 1)
                continue;
            writer.Line(line.ToString());
            line.Clear();
        }
        writer.Close(";");
        writer.Close();
        return writer.ToString();
    }

    /// <summary>The C# source that finds a grammar by the root element of a document.</summary>
    /// <param name="targetNamespace">The C# namespace.</param>
    /// <param name="grammars">The grammars of the namespace.</param>
    public static string WriteTable(string targetNamespace, IEnumerable<GrammarModel> grammars)
    {
        var writer = new CodeWriter();
        SourceFileWriter.Header(writer);
        writer.Line($"namespace {targetNamespace};");
        writer.Line();
        writer.Summary("The compiled grammars by root element.");
        writer.Attribute();
        writer.Line("internal static class CompiledGrammars");
        writer.Open();
        writer.Summary(
            "The grammar of documents with a root element, <c>{namespace}local</c> or just <c>local</c>; empty where there is none."
        );
        writer.Line("/// <param name=\"rootElement\">The root element's name.</param>");
        writer.Line("public static global::System.ReadOnlySpan<byte> Find(string rootElement) =>");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // A grammar for one kind of document knows more of it than a grammar for many.
        var entries = grammars
            .OrderBy(grammar => grammar.Roots.Count)
            .SelectMany(grammar => grammar.Roots.Select(root => (root.ElementName, grammar.Name)))
            .Where(entry => seen.Add(entry.ElementName))
            .ToList();
        writer.Indented([
            "rootElement switch",
            "{",
            .. entries.Select(entry =>
                $"    {Text.Literal(entry.ElementName)} => {entry.Name}.Grammar,"
            ),
            "    _ => default,",
            "};",
        ]);
        writer.Line();
        writer.Summary("The root elements that there is a grammar for.");
        writer.Line("public static string[] Roots =>");
        writer.Indented([
            "[",
            .. entries.Select(entry => $"    {Text.Literal(entry.ElementName)},"),
            "];",
        ]);
        writer.Close();
        return writer.ToString();
    }

    /// <summary>The C# source that makes the typed view of a document's root element.</summary>
    /// <param name="targetNamespace">The C# namespace.</param>
    /// <param name="grammars">The grammars of the namespace.</param>
    public static string WriteRootViews(string targetNamespace, IEnumerable<GrammarModel> grammars)
    {
        var writer = new CodeWriter();
        SourceFileWriter.Header(writer);
        writer.Line("using System.Xml.Linq;");
        writer.Line("using DomainXml.Views;");
        writer.Line();
        writer.Line($"namespace {targetNamespace};");
        writer.Line();
        writer.Summary("The typed views of documents' root elements.");
        writer.Attribute();
        writer.Line("public static partial class RootViews");
        writer.Open();
        writer.Summary(
            "The typed view of a root element; null where no schema has documents with such a root."
        );
        writer.Line("/// <param name=\"root\">The root element.</param>");
        writer.Line("public static ElementView? Of(XElement root) =>");
        writer.Indented([
            "ElementShape.NameOf(root) switch",
            "{",
            .. grammars
                .OrderBy(grammar => grammar.Roots.Count)
                .SelectMany(grammar => grammar.Roots.GroupBy(root => root.ElementName))
                .GroupBy(roots => roots.Key)
                .Select(roots => $"    {Text.Literal(roots.Key)} => {View([.. roots.First()])},"),
            "    _ => null,",
            "};",
        ]);
        writer.Close();
        return writer.ToString();
    }

    private static string View(IReadOnlyList<RootModel> roots) =>
        string.Concat(
            roots
                .Take(roots.Count - 1)
                .Select(root =>
                    $"{root.TypeName}.Describes(root) ? ElementView.Of<{root.TypeName}>(root) : "
                )
        ) + $"ElementView.Of<{roots[roots.Count - 1].TypeName}>(root)";
}
