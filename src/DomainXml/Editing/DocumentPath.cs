using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace DomainXml.Editing;

/// <summary>
/// A path to parts of a document, in XPath 1.0 with one addition: <c>disk#vda</c> is the disk that <c>vda</c> names.
/// Immutable, and safe for use by several threads.
/// </summary>
/// <remarks>
/// <para>A relative path begins at the root element: <c>devices/disk</c> is <c>/domain/devices/disk</c>. Prefixes stand for
/// what the document declares.</para>
/// <para><c>#key</c> behind an element's name compares with what names such elements in practice: a disk's target, an
/// interface's MAC address, an alias, an index, a name; the schemas say what it is (<c>dx:key</c>). The parts of a key that has
/// several stand with dots between them: <c>controller#usb.0</c>. A key with characters beside letters, digits and
/// <c>. : _ -</c> is written in quotes: <c>filesystem#'/srv/share'</c>.</para>
/// </remarks>
public sealed class DocumentPath
{
    private readonly string _expression;

    private DocumentPath(string text, string expression)
    {
        Text = text;
        _expression = expression;
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path, such as <c>/domain/devices/disk[2]/source/@file</c> or <c>//interface#eth0/mac</c>.</param>
    /// <exception cref="DiagnosticException">It is not a path (DX6001).</exception>
    public static DocumentPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var expression = KeySteps.Expand(text);
        try
        {
            XPathExpression.Compile(expression);
        }
        catch (XPathException)
        {
            throw PathErrors.NotAPath(text);
        }
        return new DocumentPath(text, expression);
    }

    /// <summary>
    /// Names a node by the keys of the elements around it, where their names alone say too little:
    /// <c>/domain/devices/disk#vda/source/@file</c>.
    /// </summary>
    /// <param name="node">Any part of any document's tree.</param>
    /// <returns>A path that leads to the node alone; <see cref="SourceDocument.PathOf"/> gives one without keys.</returns>
    public static string Of(XObject node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return KeyPath.Of(node);
    }

    /// <summary>Reads a path with a value behind it: <c>//disk#vda/driver/@cache=none</c>.</summary>
    /// <param name="text">Both, parted by the first "=" that is not inside brackets or quotes.</param>
    /// <exception cref="DiagnosticException">There is no "=", or what stands before it is not a path (DX6001).</exception>
    public static (DocumentPath Path, string Value) ParseAssignment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PathSteps.SplitAssignment(text) is var (path, value)
            ? (Parse(path), value)
            : throw PathErrors.NoValue(text);
    }

    /// <summary>The elements, attributes and other nodes that the path leads to, in document order.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The nodes; empty where there is none.</returns>
    /// <exception cref="DiagnosticException">
    /// The path gives a number, text or truth value and not nodes, or uses a prefix that the document does not declare.
    /// </exception>
    public IReadOnlyList<XObject> Select(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Select(document, document.Root);
    }

    /// <summary>Whether the path is an expression with a value of its own, such as <c>count(//disk)</c>.</summary>
    internal bool GivesValue(SourceDocument document) =>
        Evaluate(document, document.Root) is not IEnumerable<object>;

    /// <summary>What the path leads to from an element of the document.</summary>
    internal IReadOnlyList<XObject> Select(SourceDocument document, XElement place)
    {
        if (Evaluate(document, place) is not IEnumerable<object> found)
            throw PathErrors.NotNodes(Text);
        XObject[] nodes = [.. found.OfType<XObject>()];
        // XPath 1.0 has no name for what is in a default namespace; the paths that are printed have.
        return nodes.Length == 0 && document.Find(Text) is { } node ? [node] : nodes;
    }

    /// <summary>
    /// What the nodes say, in document order: an attribute's value, an element's text. For an expression such as
    /// <c>count(//disk)</c>, its value as XPath writes it.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <returns>The values; empty where nothing matches.</returns>
    /// <exception cref="DiagnosticException">The path uses a prefix that the document does not declare.</exception>
    public IReadOnlyList<string> Values(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Evaluate(document, document.Root) switch
        {
            IEnumerable<object> => [.. Select(document).Select(ValueOf)],
            bool value => [value ? "true" : "false"],
            double value => [XmlConvert.ToString(value)],
            var value => [(string)value],
        };
    }

    /// <summary>Why nothing matches: which step of the path leads nowhere, and what may have been meant.</summary>
    /// <param name="document">A document in which the path selects nothing.</param>
    /// <returns>A diagnostic (DX6004) at the place that the path leads to before it gets lost.</returns>
    /// <exception cref="DiagnosticException">The path uses a prefix that the document does not declare.</exception>
    public Diagnostic ExplainNoMatch(SourceDocument document) => NoMatch.Explain(this, document);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>What a node says: an attribute's value, an element's text, a comment's words.</summary>
    /// <param name="node">The node.</param>
    public static string ValueOf(XObject node) =>
        node switch
        {
            XAttribute attribute => attribute.Value,
            XElement element => element.Value,
            XText text => text.Value,
            XComment comment => comment.Value,
            XProcessingInstruction instruction => instruction.Data,
            _ => "",
        };

    private object Evaluate(SourceDocument document, XElement place)
    {
        try
        {
            var result = place.XPathEvaluate(_expression, PathContext.Of(document));
            // Nodes are looked for when they are asked for, and what is wrong with the path is found then.
            return result is IEnumerable<object> nodes ? nodes.ToArray() : result;
        }
        catch (XPathException)
        {
            throw PathErrors.UnknownName(Text, document);
        }
    }
}
