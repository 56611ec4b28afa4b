using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The expanded name of an element or attribute.</summary>
/// <param name="NamespaceUri">The namespace; empty where there is none.</param>
/// <param name="LocalName">The name without its prefix.</param>
public readonly record struct XmlName(string NamespaceUri, string LocalName)
{
    /// <summary>The local name, with the namespace before it in braces where there is one.</summary>
    public override string ToString() =>
        string.IsNullOrEmpty(NamespaceUri) ? LocalName : $"{{{NamespaceUri}}}{LocalName}";

    internal bool IsIn(NameClass names) => names.Contains(NamespaceUri, LocalName);
}
