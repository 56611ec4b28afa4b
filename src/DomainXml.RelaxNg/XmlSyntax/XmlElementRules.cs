namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>The rules that hold for every element of the XML syntax: attributes, text, inheritance, annotations.</summary>
internal static class XmlElementRules
{
    /// <summary>
    /// Checks the attributes and the text of an element of the schema language, and gives what applies inside it.
    /// </summary>
    /// <param name="parse">The parse.</param>
    /// <param name="element">The element.</param>
    /// <param name="outer">What applies around it.</param>
    /// <param name="attributes">The attributes that it may have beside <c>ns</c> and <c>datatypeLibrary</c>.</param>
    public static Inherited Enter(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer,
        params string[] attributes
    )
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.NamespaceUri == XmlSyntaxNames.Xml && attribute.LocalName == "base")
            {
                CheckUri(parse, attribute);
                outer = outer with
                {
                    BaseUri = UriReference.Resolve(outer.BaseUri, attribute.Value),
                };
            }
            else if (attribute.NamespaceUri.Length == 0 && attribute.LocalName == "ns")
            {
                outer = outer with { NamespaceUri = attribute.Value };
            }
            else if (attribute.NamespaceUri.Length == 0 && attribute.LocalName == "datatypeLibrary")
            {
                CheckLibrary(parse, attribute);
                outer = outer with { DatatypeLibrary = attribute.Value };
            }
            else
            {
                CheckAttribute(parse, element, attribute, attributes);
            }
        }
        return outer;
    }

    /// <summary>The attribute's value without white space around it, or null, with the mistake reported, where it is missing.</summary>
    public static string? Require(XmlSyntaxContext parse, XmlSchemaElement element, string name)
    {
        if (element.Find(name) is { } attribute)
            return XmlSyntaxNames.Trim(attribute.Value);
        parse.Report(
            SchemaErrorIds.MissingAttribute,
            element.NameSpan,
            $"<{element.QualifiedName}> needs the attribute \"{name}\" (section 3)."
        );
        return null;
    }

    /// <summary>Like <see cref="Require"/>, for an attribute that must be a name without a colon.</summary>
    public static string? RequireNCName(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        string name
    )
    {
        var value = Require(parse, element, name);
        if (value is null)
            return null;
        if (!XmlSyntaxNames.IsNCName(value))
            ReportName(parse, element.Find(name)!.ValueSpan, value, "a name without a colon");
        return value;
    }

    /// <summary>The <c>href</c> of an element, checked; null, with the mistake reported, where it is missing.</summary>
    public static string? RequireHref(XmlSyntaxContext parse, XmlSchemaElement element)
    {
        if (element.Find("href") is not { } attribute)
            return Require(parse, element, "href");
        if (attribute.Value.IndexOf('#') >= 0)
        {
            parse.Report(
                SchemaErrorIds.Fragment,
                attribute.ValueSpan,
                $"\"{attribute.Value}\" has a fragment, but \"href\" names whole files; remove \"#\" and what follows (section 4.5)."
            );
        }
        else
        {
            CheckUri(parse, attribute);
        }
        return attribute.Value;
    }

    public static void ReportName(
        XmlSyntaxContext parse,
        SourceSpan span,
        string value,
        string expected
    ) =>
        parse.Report(
            SchemaErrorIds.BadName,
            span,
            value.Length == 0
                ? $"The name is empty; expected {expected} (section 3)."
                : $"\"{value}\" is not {expected} (section 3)."
        );

    /// <summary>The elements of the schema language inside; text between them is a mistake, elements of others are annotations.</summary>
    public static List<XmlSchemaElement> Children(XmlSyntaxContext parse, XmlSchemaElement element)
    {
        var children = new List<XmlSchemaElement>();
        foreach (var part in element.Content)
        {
            if (part is XmlSchemaElement { IsRelaxNg: true } child)
                children.Add(child);
            else if (part is XmlSchemaText { IsWhiteSpace: false } text)
                ReportText(parse, element, text);
        }
        return children;
    }

    /// <summary>The text of an element that holds nothing but text.</summary>
    public static string OnlyText(XmlSyntaxContext parse, XmlSchemaElement element)
    {
        foreach (var child in element.Content.OfType<XmlSchemaElement>())
        {
            parse.Report(
                SchemaErrorIds.UnexpectedElement,
                child.NameSpan,
                $"<{child.QualifiedName}> is not allowed here: <{element.QualifiedName}> holds only text (section 3)."
            );
        }
        return element.Text;
    }

    /// <summary>Reports everything inside an element that must be empty, annotations aside.</summary>
    public static void RequireEmpty(XmlSyntaxContext parse, XmlSchemaElement element)
    {
        foreach (var child in Children(parse, element))
        {
            parse.Report(
                SchemaErrorIds.UnexpectedElement,
                child.NameSpan,
                $"<{child.QualifiedName}> is not allowed here: <{element.QualifiedName}> is always empty (section 3)."
            );
        }
    }

    public static void ReportUnexpected(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        string expected
    ) =>
        parse.Report(
            SchemaErrorIds.UnexpectedElement,
            element.NameSpan,
            $"<{element.QualifiedName}> is not allowed here; expected {expected} (section 3)."
        );

    public static void ReportMissing(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        string expected
    ) =>
        parse.Report(
            SchemaErrorIds.MissingContent,
            element.NameSpan,
            $"<{element.QualifiedName}> is incomplete; expected {expected} inside (section 3)."
        );

    private static void ReportText(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        XmlSchemaText text
    )
    {
        var value = XmlSyntaxNames.Trim(text.Value);
        var shown = value.Length > 40 ? value.Substring(0, 40) + "..." : value;
        parse.Report(
            SchemaErrorIds.UnexpectedText,
            text.Span,
            $"The text \"{shown}\" is not allowed inside <{element.QualifiedName}> (section 3)."
        );
    }

    private static void CheckAttribute(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        XmlSchemaAttribute attribute,
        string[] allowed
    )
    {
        if (attribute.NamespaceUri.Length > 0 && attribute.NamespaceUri != XmlSyntaxNames.RelaxNg)
            return;
        if (attribute.NamespaceUri.Length == 0 && Array.IndexOf(allowed, attribute.LocalName) >= 0)
            return;
        var known = string.Join(", ", ["ns", "datatypeLibrary", .. allowed]);
        parse.Report(
            SchemaErrorIds.UnexpectedAttribute,
            attribute.NameSpan,
            $"\"{attribute.QualifiedName}\" is not an attribute of <{element.QualifiedName}>, which may have {known} (section 3)."
        );
    }

    private static void CheckLibrary(XmlSyntaxContext parse, XmlSchemaAttribute attribute)
    {
        if (attribute.Value.Length == 0 || UriReference.IsAbsolute(attribute.Value))
            return;
        parse.Report(
            SchemaErrorIds.BadUri,
            attribute.ValueSpan,
            $"\"{attribute.Value}\" does not name a datatype library; expected an absolute URI without a fragment (section 3)."
        );
    }

    private static void CheckUri(XmlSyntaxContext parse, XmlSchemaAttribute attribute)
    {
        if (!UriReference.IsWellFormed(attribute.Value))
        {
            parse.Report(
                SchemaErrorIds.BadUri,
                attribute.ValueSpan,
                $"\"{attribute.Value}\" is not a URI (section 3)."
            );
        }
    }
}
