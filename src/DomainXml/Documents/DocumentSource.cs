using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>What a document was read from; the annotation of an <see cref="XDocument"/>. Immutable.</summary>
internal sealed class DocumentSource(
    SourceText text,
    int contentStart,
    int[] childStarts,
    XDeclaration? declaration
)
{
    private readonly (string?, string?, string?) _declaration = Parts(declaration);

    public SourceText Text { get; } = text;

    /// <summary>The index behind the XML declaration, 0 where there is none.</summary>
    public int ContentStart { get; } = contentStart;

    /// <summary>The nodes beside and around the root element, as they were read.</summary>
    public RawNodes Nodes => new(Text.Text, childStarts, Text.Text.Length);

    /// <summary>Whether a declaration says what was read.</summary>
    public bool IsDeclaration(XDeclaration? declaration) => Parts(declaration) == _declaration;

    private static (string?, string?, string?) Parts(XDeclaration? declaration) =>
        (declaration?.Version, declaration?.Encoding, declaration?.Standalone);
}
