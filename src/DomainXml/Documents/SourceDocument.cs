using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using DomainXml.Documents;
using DomainXml.RelaxNg;
using DomainXml.Xml;

namespace DomainXml;

/// <summary>
/// A document that is written back as it was read: unchanged, every byte is the same; changed, only the change differs.
/// </summary>
/// <remarks>
/// The tree is an ordinary <see cref="XDocument"/>, to be changed by its own means. White space that new elements need,
/// and removed ones leave, is a matter of writing and not of the tree. Reading the tree is safe for several threads;
/// changing it is not.
/// </remarks>
public sealed class SourceDocument
{
    private readonly DocumentSource _source;

    private SourceDocument(SourceText text, XmlReadOptions? options)
    {
        Document = TreeBuilder.Build(text, options ?? XmlReadOptions.Default);
        _source = Document.Annotation<DocumentSource>()!;
    }

    private SourceDocument(XElement root)
    {
        Document = new XDocument(root);
        _source = new DocumentSource(SourceText.None, 0, [], declaration: null);
        Document.AddAnnotation(_source);
    }

    /// <summary>The tree.</summary>
    public XDocument Document { get; }

    /// <summary>The root element.</summary>
    /// <exception cref="InvalidOperationException">It was removed.</exception>
    public XElement Root =>
        Document.Root ?? throw new InvalidOperationException("The document has no root element.");

    /// <summary>The text that was read. It does not follow changes of the tree.</summary>
    public SourceText Text => _source.Text;

    /// <summary>The file, as the user named it; null where there is none.</summary>
    public string? File => Text.File;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <exception cref="DiagnosticException">It can't be read, or is not well-formed, or exceeds a bound.</exception>
    public static SourceDocument Load(string path, XmlReadOptions? options = null) =>
        new(SourceText.Load(path, options), options);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="file">The name to use in diagnostics.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <exception cref="DiagnosticException">It can't be read, or is not well-formed, or exceeds a bound.</exception>
    public static SourceDocument Open(
        Stream stream,
        string? file = null,
        XmlReadOptions? options = null
    ) => new(SourceText.Read(stream, file, options), options);

    /// <summary>Reads a text.</summary>
    /// <inheritdoc cref="Parse(SourceText, XmlReadOptions?)"/>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in diagnostics.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    public static SourceDocument Parse(
        string text,
        string? file = null,
        XmlReadOptions? options = null
    ) => new(SourceText.From(text, file, options), options);

    /// <summary>Reads bytes.</summary>
    /// <inheritdoc cref="Parse(SourceText, XmlReadOptions?)"/>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">The name to use in diagnostics.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    public static SourceDocument Parse(
        ReadOnlySpan<byte> bytes,
        string? file = null,
        XmlReadOptions? options = null
    ) => new(SourceText.From(bytes, file, options), options);

    /// <summary>Reads a text that is in memory already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <exception cref="DiagnosticException">It is not well-formed, or exceeds a bound.</exception>
    public static SourceDocument Parse(SourceText text, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, options);
    }

    /// <summary>Makes a document that was not read. It is written in UTF-8, with two spaces for each level and single quotes.</summary>
    /// <param name="root">Its root element; it must have no parent.</param>
    public static SourceDocument Create(XElement root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new(root);
    }

    /// <summary>Reads a file, and says what is wrong instead of throwing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The document, or null.</param>
    /// <param name="diagnostics">What is wrong; empty where nothing is.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <returns>Whether the document could be read.</returns>
    public static bool TryLoad(
        string path,
        [NotNullWhen(true)] out SourceDocument? document,
        out IReadOnlyList<Diagnostic> diagnostics,
        XmlReadOptions? options = null
    )
    {
        try
        {
            document = Load(path, options);
            diagnostics = [];
            return true;
        }
        catch (DiagnosticException e)
        {
            document = null;
            diagnostics = e.Diagnostics;
            return false;
        }
    }

    /// <summary>The text that a node, or the nearest element around it, was read from; null where it was made.</summary>
    /// <param name="node">An element, attribute or any other part of any document's tree.</param>
    public static SourceText? TextOf(XObject node) => SourceSpans.TextOf(node);

    /// <summary>The place of a node, for diagnostics: the name of an element or attribute, the whole of anything else.</summary>
    /// <param name="node">Any part of any document's tree.</param>
    /// <returns>The place where it was read, or null where it was made.</returns>
    public static SourceSpan? SpanOf(XObject node) => SourceSpans.SpanOf(node);

    /// <summary>The place of a value: inside an attribute's quotes, or between an element's tags.</summary>
    /// <param name="node">Any part of any document's tree.</param>
    /// <returns>The place where it was read, or null where it was made.</returns>
    public static SourceSpan? SpanOfValue(XObject node) => SourceSpans.SpanOfValue(node);

    /// <summary>The place of an element from its start tag to its end tag.</summary>
    /// <param name="element">An element of any document.</param>
    /// <returns>The place where it was read, or null where it was made.</returns>
    public static SourceSpan? SpanOfWhole(XElement element) => SourceSpans.SpanOfWhole(element);

    /// <summary>The place of a node, or of the nearest element around it that was read.</summary>
    /// <param name="node">Any part of any document's tree.</param>
    /// <returns>The place, or null where nothing around the node was read.</returns>
    public static SourceSpan? NearestSpan(XObject node)
    {
        ArgumentNullException.ThrowIfNull(node);
        for (var place = node; place is not null; place = place.Parent)
        {
            if (SpanOf(place) is { } span)
                return span;
        }
        return null;
    }

    /// <summary>Names a node so that people and <see cref="Find"/> know it: <c>/domain/devices/disk[2]/source/@file</c>.</summary>
    /// <param name="node">Any part of any document's tree.</param>
    public static string PathOf(XObject node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return NodePath.Of(node);
    }

    /// <summary>The element, attribute or other node that a path of <see cref="PathOf"/>'s form names.</summary>
    /// <returns>The node, or null where there is none.</returns>
    public XObject? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return NodePath.Find(Document, path);
    }

    /// <summary>The document as text, with the changes.</summary>
    /// <exception cref="DiagnosticException">A value contains what XML can't carry.</exception>
    public string ToText() => DocumentWriter.Write(Document, _source, OutputEncoding());

    /// <summary>The document as it would be saved: encoded as it was read.</summary>
    /// <exception cref="DiagnosticException">A value contains what XML can't carry.</exception>
    public byte[] ToBytes()
    {
        var encoding = OutputEncoding();
        return encoding.Encode(DocumentWriter.Write(Document, _source, encoding));
    }

    /// <summary>Writes the document, with the changes, encoded as it was read.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <exception cref="DiagnosticException">A value contains what XML can't carry.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes());
    }

    /// <summary>
    /// Saves the document: to a new file beside the old one, which then takes its place. Nobody ever sees half of it,
    /// and where anything fails the old file is as it was. Permissions stay; a symbolic link stays one.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DiagnosticException">The file can't be written, or a value contains what XML can't carry.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileReplacement.Write(path, ToBytes());
    }

    private SourceEncoding OutputEncoding() =>
        !_source.IsDeclaration(Document.Declaration)
        && Document.Declaration?.Encoding is { } declared
            ? SourceEncoding.Find(declared)
                ?? throw SourceErrors.UnknownEncoding(File, declared, span: null)
            : Text.Encoding;
}
