using System.Xml;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Writes the nodes of one schema.</summary>
internal sealed class XmlTreeWriter(
    XmlWriter writer,
    SchemaNames names,
    Func<string, string> mapHref
)
{
    /// <summary>The datatype library that applies where the writer is.</summary>
    private string _library = names.DefaultLibrary;
    private bool _isRoot = true;
    private bool _isAtRoot;

    /// <summary>
    /// Writes the root. One that has something behind it, or whose own attributes would clash with the
    /// declarations, needs an element around it.
    /// </summary>
    public void WriteRoot(PatternSyntax schema)
    {
        var needsParent =
            schema.Annotations.Following.Count > 0 || schema is ValueSyntax or DataSyntax;
        Write(needsParent ? new CompositeSyntax(CompositeKind.Group, [schema]) : schema);
    }

    private void Write(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ElementSyntax element:
                Start("element", element);
                WriteNamed(element.Name, isAttribute: false, element);
                WriteContent(element.Content);
                End(element);
                break;
            case AttributeSyntax attribute:
                Start("attribute", attribute);
                WriteNamed(attribute.Name, isAttribute: true, attribute);
                if (attribute.Content is not TextSyntax { Annotations.IsEmpty: true })
                    Write(attribute.Content);
                End(attribute);
                break;
            case CompositeSyntax { Parts.Count: 1, Annotations.IsEmpty: true } single when !_isRoot:
                Write(single.Parts[0]);
                break;
            case CompositeSyntax composite:
                Open(LowerCase(composite.Kind.ToString()), composite);
                foreach (var part in composite.Parts)
                    Write(part);
                End(composite);
                break;
            case QuantifiedSyntax quantified:
                Open(LowerCase(quantified.Quantifier.ToString()), quantified);
                WriteContent(quantified.Content);
                End(quantified);
                break;
            case RefSyntax reference:
                Start(reference.IsParent ? "parentRef" : "ref", reference);
                writer.WriteAttributeString("name", reference.Name);
                WriteLeading(reference);
                End(reference);
                break;
            case EmptySyntax:
                Open("empty", pattern);
                End(pattern);
                break;
            case NotAllowedSyntax:
                Open("notAllowed", pattern);
                End(pattern);
                break;
            case TextSyntax:
                Open("text", pattern);
                End(pattern);
                break;
            case ValueSyntax value:
                WriteValue(value);
                break;
            case DataSyntax data:
                WriteData(data);
                break;
            case ExternalRefSyntax external:
                Start("externalRef", external);
                WriteHref(external.Href, external.NamespaceUri);
                WriteLeading(external);
                End(external);
                break;
            case GrammarSyntax grammar:
                Open("grammar", grammar);
                foreach (var member in grammar.Contents)
                    Write(member);
                End(grammar);
                break;
        }
    }

    private void Write(GrammarContentSyntax member)
    {
        switch (member)
        {
            case DefineSyntax define:
                Start(define.Name is null ? "start" : "define", define);
                if (define.Name is not null)
                    writer.WriteAttributeString("name", define.Name);
                if (define.Combine != CombineMethod.None)
                    writer.WriteAttributeString("combine", LowerCase(define.Combine.ToString()));
                WriteLeading(define);
                if (define.Name is null)
                    Write(define.Pattern);
                else
                    WriteContent(define.Pattern);
                End(define);
                break;
            case DivSyntax div:
                Open("div", div);
                foreach (var inner in div.Contents)
                    Write(inner);
                End(div);
                break;
            case IncludeSyntax include:
                // What replaces definitions takes the namespace of the include over, so it goes by another way.
                Start("include", include);
                WriteHref(include.Href, include.NamespaceUri);
                WriteLeading(include);
                var outer = _namespace;
                _namespace = include.NamespaceUri;
                foreach (var inner in include.Replacements)
                    Write(inner);
                _namespace = outer;
                End(include);
                break;
        }
    }

    /// <summary>The value of <c>ns</c> that applies where the writer is.</summary>
    private string _namespace = names.DefaultNamespace;

    /// <summary>Writes a pattern where several in a row are a group.</summary>
    private void WriteContent(PatternSyntax pattern)
    {
        if (
            pattern is CompositeSyntax
            {
                Kind: CompositeKind.Group,
                Annotations.IsEmpty: true
            } group
        )
        {
            foreach (var part in group.Parts)
                Write(part);
        }
        else
        {
            Write(pattern);
        }
    }

    private void WriteNamed(NameClassSyntax nameClass, bool isAttribute, PatternSyntax node)
    {
        if (nameClass is NameSyntax { Annotations.IsEmpty: true } name)
        {
            // An ns attribute on the attribute element itself, which only the root has here, applies to the name.
            var plain = isAttribute && !_isAtRoot ? "" : _namespace;
            if (name.NamespaceUri == plain)
            {
                writer.WriteAttributeString("name", name.LocalName);
                WriteLeading(node);
                return;
            }
            if (name.NamespaceUri.Length > 0)
            {
                writer.WriteAttributeString(
                    "name",
                    $"{names.PrefixOf(name.NamespaceUri)}:{name.LocalName}"
                );
                WriteLeading(node);
                return;
            }
        }
        WriteLeading(node);
        Write(nameClass, _namespace);
    }

    private void Write(NameClassSyntax nameClass, string inherited)
    {
        switch (nameClass)
        {
            case NameSyntax name:
                Start("name", name);
                WriteNamespace(name.NamespaceUri, inherited);
                writer.WriteString(name.LocalName);
                End(name);
                break;
            case AnyNameSyntax any:
                Open("anyName", any);
                WriteExcept(any.Except, inherited);
                End(any);
                break;
            case NamespaceNameSyntax wildcard:
                Start("nsName", wildcard);
                WriteNamespace(wildcard.NamespaceUri, inherited);
                WriteLeading(wildcard);
                WriteExcept(wildcard.Except, wildcard.NamespaceUri);
                End(wildcard);
                break;
            case NameChoiceSyntax choice:
                Open("choice", choice);
                foreach (var alternative in choice.Alternatives)
                    Write(alternative, inherited);
                End(choice);
                break;
        }
    }

    private void WriteExcept(NameClassSyntax? except, string inherited)
    {
        if (except is null)
            return;
        writer.WriteStartElement("except", XmlSyntaxNames.RelaxNg);
        if (except is NameChoiceSyntax { Annotations.IsEmpty: true } choice)
        {
            foreach (var alternative in choice.Alternatives)
                Write(alternative, inherited);
        }
        else
        {
            Write(except, inherited);
        }
        writer.WriteEndElement();
    }

    private void WriteValue(ValueSyntax value)
    {
        Start("value", value);
        if (value.Type != DatatypeName.Token)
            WriteType(value.Type);
        if (SchemaNames.QualifiedName(value) is { } name)
            WriteQualifiedName(name.NamespaceUri, name.LocalName);
        else
            writer.WriteString(value.Value);
        End(value);
    }

    private void WriteQualifiedName(string namespaceUri, string localName)
    {
        if (namespaceUri.Length == 0)
            WriteNamespace("", _namespace);
        var isPlain = namespaceUri.Length == 0 || namespaceUri == _namespace;
        writer.WriteString(isPlain ? localName : $"{names.PrefixOf(namespaceUri)}:{localName}");
    }

    private void WriteData(DataSyntax data)
    {
        var outer = _library;
        Start("data", data);
        WriteType(data.Type);
        _library = data.Type.Library;
        WriteLeading(data);
        foreach (var parameter in data.Parameters)
        {
            Start("param", parameter);
            writer.WriteAttributeString("name", parameter.Name);
            writer.WriteString(parameter.Value);
            End(parameter);
        }
        if (data.Except is not null)
        {
            writer.WriteStartElement("except", XmlSyntaxNames.RelaxNg);
            if (
                data.Except is CompositeSyntax
                {
                    Kind: CompositeKind.Choice,
                    Annotations.IsEmpty: true,
                } choice
            )
            {
                foreach (var part in choice.Parts)
                    Write(part);
            }
            else
            {
                Write(data.Except);
            }
            writer.WriteEndElement();
        }
        _library = outer;
        End(data);
    }

    private void WriteType(DatatypeName type)
    {
        writer.WriteAttributeString("type", type.Name);
        if (type.Library != _library)
            writer.WriteAttributeString("datatypeLibrary", type.Library);
    }

    private void WriteHref(string href, string namespaceUri)
    {
        writer.WriteAttributeString("href", mapHref(href));
        WriteNamespace(namespaceUri, _namespace);
    }

    private void WriteNamespace(string namespaceUri, string inherited)
    {
        if (namespaceUri != inherited)
            writer.WriteAttributeString("ns", namespaceUri);
    }

    /// <summary>Starts an element that has nothing but annotations before its content.</summary>
    private void Open(string name, SyntaxNode node)
    {
        Start(name, node);
        WriteLeading(node);
    }

    private void Start(string name, SyntaxNode node)
    {
        writer.WriteStartElement(name, XmlSyntaxNames.RelaxNg);
        _isAtRoot = _isRoot;
        _isRoot = false;
        if (_isAtRoot)
            WriteDeclarations();
        foreach (var attribute in node.Annotations.Attributes)
        {
            writer.WriteAttributeString(
                names.PrefixOf(attribute.Name.NamespaceName),
                attribute.Name.LocalName,
                attribute.Name.NamespaceName,
                attribute.Value
            );
        }
    }

    private void WriteDeclarations()
    {
        if (names.LeavesDefaultNamespace)
            names.PrefixOf(names.DefaultNamespace);
        if (names.HasDocumentation)
            names.PrefixOf(XmlSyntaxNames.Compatibility);
        foreach (var (prefix, namespaceUri) in names.Prefixes)
        {
            if (namespaceUri.Length > 0)
                writer.WriteAttributeString("xmlns", prefix, null, namespaceUri);
        }
        if (names.DefaultNamespace.Length > 0)
            writer.WriteAttributeString("ns", names.DefaultNamespace);
        if (names.DefaultLibrary.Length > 0)
            writer.WriteAttributeString("datatypeLibrary", names.DefaultLibrary);
    }

    private void WriteLeading(SyntaxNode node)
    {
        if (node.Annotations.Documentation is { } documentation)
            WriteDocumentation(documentation);
        foreach (var element in node.Annotations.Elements)
            element.WriteTo(writer);
    }

    /// <summary>Ends the node's element, and writes what follows it; what holds only text has its documentation there.</summary>
    private void End(SyntaxNode node)
    {
        writer.WriteEndElement();
        if (node is NameSyntax or ValueSyntax or ParameterSyntax)
            WriteLeading(node);
        foreach (var element in node.Annotations.Following)
            element.WriteTo(writer);
    }

    private void WriteDocumentation(string documentation) =>
        writer.WriteElementString(
            names.PrefixOf(XmlSyntaxNames.Compatibility),
            "documentation",
            XmlSyntaxNames.Compatibility,
            documentation
        );

    private static string LowerCase(string name) =>
        char.ToLowerInvariant(name[0]) + name.Substring(1);
}
