namespace DomainXml.RelaxNg.XsdExport;

/// <summary>An XML Schema document: what is known of one namespace.</summary>
/// <param name="FileName">The name under which the other documents import it.</param>
/// <param name="NamespaceUri">The namespace that it is for; empty for elements without one.</param>
/// <param name="Text">Its text, in UTF-8 when it is stored, with line feeds as line ends.</param>
public sealed record XsdDocument(string FileName, string NamespaceUri, string Text);
