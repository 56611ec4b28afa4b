using DomainXml.Comparison;
using DomainXml.Views;

namespace DomainXml.Formatting;

/// <summary>
/// Lays documents out in the one way that libvirt writes them: two spaces for each level, single quotes, an element a line,
/// empty elements as one tag, no white space around words and numbers. Comments stay, and single empty lines between elements; so does
/// every character of a text, and what stands between texts. A document that was formatted is not changed by formatting it
/// again, and means the same. Stateless; safe for use by several threads on different documents.
/// </summary>
public static class DocumentFormatter
{
    /// <summary>Lays a document out.</summary>
    /// <param name="document">The document; it stays as it is.</param>
    /// <param name="options">How; null for the usual way.</param>
    /// <returns>The text, with LF for line ends, in the document's encoding.</returns>
    public static SourceText Format(SourceDocument document, FormattingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.ToText();
        // What was changed since it was read has no text to look at yet.
        if (!ReferenceEquals(text, document.Text.Text))
            document = SourceDocument.Parse(document.Text.WithText(text));
        var root = new ViewedElement(document.Root, DocumentViews.ViewOf(document.Root));
        var writer = new LayoutWriter(document, options ?? FormattingOptions.Default);
        return document.Text.WithText(writer.Write(root));
    }
}
