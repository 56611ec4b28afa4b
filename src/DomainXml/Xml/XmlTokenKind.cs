namespace DomainXml.Xml;

/// <summary>What <see cref="XmlScanner"/> stands at.</summary>
internal enum XmlTokenKind
{
    None,

    /// <summary>A start tag or an empty-element tag.</summary>
    StartTag,
    EndTag,

    /// <summary>Character data up to the next markup, references included.</summary>
    Text,
    CData,
    Comment,
    ProcessingInstruction,

    /// <summary>The XML declaration.</summary>
    Declaration,
}
