using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>Makes name classes, and checks what section 4.16 asks of them.</summary>
internal sealed class NameClassBuilder(List<SchemaError> errors)
{
    // As the specification writes it, without a slash at the end.
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns";

    private enum Inside
    {
        Nothing,
        AnyName,
        NamespaceName,
    }

    public NameClass Build(NameClassSyntax syntax, bool isAttribute) =>
        Build(syntax, isAttribute, Inside.Nothing);

    private NameClass Build(NameClassSyntax syntax, bool isAttribute, Inside inside)
    {
        switch (syntax)
        {
            case NameSyntax name:
                if (isAttribute)
                    CheckAttributeName(name);
                return new SingleName(name.NamespaceUri, name.LocalName);
            case AnyNameSyntax anyName:
                if (inside != Inside.Nothing)
                    Report(syntax, "\"Any name\" cannot be an exception: nothing would be left");
                return new AnyName(
                    anyName.Except is null
                        ? null
                        : Build(anyName.Except, isAttribute, Inside.AnyName)
                );
            case NamespaceNameSyntax namespaceName:
                if (inside == Inside.NamespaceName)
                {
                    Report(
                        syntax,
                        "\"Any name of a namespace\" cannot be an exception to names of a namespace"
                    );
                }
                if (isAttribute)
                    CheckAttributeNamespace(syntax, namespaceName.NamespaceUri);
                return new NamespaceName(
                    namespaceName.NamespaceUri,
                    namespaceName.Except is null
                        ? null
                        : Build(namespaceName.Except, isAttribute, Inside.NamespaceName)
                );
            case NameChoiceSyntax choice:
                var alternatives = choice
                    .Alternatives.Select(part => Build(part, isAttribute, inside))
                    .ToList();
                return Choose(alternatives, 0, alternatives.Count);
            default:
                throw new InvalidOperationException($"{syntax.GetType().Name} is no name class.");
        }
    }

    /// <summary>A balanced tree, so that many alternatives do not nest deeply.</summary>
    private static NameClass Choose(List<NameClass> alternatives, int from, int to)
    {
        if (to - from == 1)
            return alternatives[from];
        var middle = (from + to) / 2;
        return new NameChoice(Choose(alternatives, from, middle), Choose(alternatives, middle, to));
    }

    private void CheckAttributeName(NameSyntax name)
    {
        if (name.NamespaceUri.Length == 0 && name.LocalName == "xmlns")
            Report(name, "\"xmlns\" is not an attribute, but declares a namespace");
        CheckAttributeNamespace(name, name.NamespaceUri);
    }

    private void CheckAttributeNamespace(NameClassSyntax syntax, string namespaceUri)
    {
        if (namespaceUri == XmlnsNamespace)
            Report(syntax, $"Attributes cannot be in the namespace {XmlnsNamespace}");
    }

    private void Report(NameClassSyntax syntax, string message) =>
        errors.Add(
            new SchemaError(
                SchemaErrorIds.Constraint,
                syntax.Location,
                message + " (section 4.16)."
            )
        );
}
