namespace DomainXml.RelaxNg.Contents;

/// <summary>The name of an element or attribute.</summary>
internal readonly record struct QualifiedName(string NamespaceUri, string LocalName);
