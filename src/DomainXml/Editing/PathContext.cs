using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using System.Xml.Xsl;
using DomainXml.Comparison;

namespace DomainXml.Editing;

/// <summary>
/// What a path means in a document: the prefixes that the document declares, wherever it does (the outermost
/// declaration counts), and the function that <c>#key</c> stands for.
/// </summary>
internal sealed class PathContext : XsltContext
{
    /// <summary>Whether a key names the element that it is asked of: <c>disk[has-key('vda')]</c>.</summary>
    public const string KeyFunction = "has-key";

    private PathContext()
        : base(new NameTable()) { }

    public override bool Whitespace => false;

    public static PathContext Of(SourceDocument document)
    {
        var context = new PathContext();
        foreach (var declaration in document.Root.DescendantsAndSelf().Attributes())
        {
            // A default namespace has no prefix, and XPath 1.0 no name for what is in it.
            if (
                declaration.IsNamespaceDeclaration
                && declaration.Name.NamespaceName.Length > 0
                && context.NamespaceOf(declaration.Name.LocalName) is null
            )
                context.AddNamespace(declaration.Name.LocalName, declaration.Value);
        }
        return context;
    }

    /// <summary>The namespace of a prefix; null where the document does not declare it.</summary>
    public string? NamespaceOf(string prefix) => base.LookupNamespace(prefix);

    public override string LookupNamespace(string prefix) =>
        NamespaceOf(prefix) ?? throw new XPathException($"There is no prefix {prefix}.");

    public override IXsltContextFunction ResolveFunction(
        string prefix,
        string name,
        XPathResultType[] argTypes
    ) =>
        prefix.Length == 0 && name == KeyFunction && argTypes.Length == 1
            ? HasKey.Instance
            : throw new XPathException($"There is no function {name}.");

    public override IXsltContextVariable ResolveVariable(string prefix, string name) =>
        throw new XPathException($"There is no variable {name}.");

    public override bool PreserveWhitespace(XPathNavigator node) => true;

    public override int CompareDocument(string baseUri, string nextbaseUri) => 0;

    private sealed class HasKey : IXsltContextFunction
    {
        public static readonly HasKey Instance = new();

        public int Minargs => 1;

        public int Maxargs => 1;

        public XPathResultType[] ArgTypes { get; } = [XPathResultType.String];

        public XPathResultType ReturnType => XPathResultType.Boolean;

        public object Invoke(XsltContext xsltContext, object[] args, XPathNavigator docContext) =>
            docContext.UnderlyingObject is XElement element
            && ElementKey.Names(ViewedElement.Of(element), (string)args[0]);
    }
}
