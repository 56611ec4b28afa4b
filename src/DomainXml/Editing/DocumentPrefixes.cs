using System.Xml;
using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>The prefixes that a document declares, wherever it does; the outermost declaration counts.</summary>
internal static class DocumentPrefixes
{
    public static XmlNamespaceManager Of(SourceDocument document)
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        foreach (var declaration in document.Root.DescendantsAndSelf().Attributes())
        {
            // A default namespace has no prefix, and XPath 1.0 no name for what is in it.
            if (
                declaration.IsNamespaceDeclaration
                && declaration.Name.NamespaceName.Length > 0
                && prefixes.LookupNamespace(declaration.Name.LocalName) is null
            )
                prefixes.AddNamespace(declaration.Name.LocalName, declaration.Value);
        }
        return prefixes;
    }
}
