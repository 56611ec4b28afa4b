namespace DomainXml.RelaxNg.Syntax;

/// <summary>A pattern as written, before simplification.</summary>
public abstract class PatternSyntax : SyntaxNode;

/// <summary>An element.</summary>
public sealed class ElementSyntax(NameClassSyntax name, PatternSyntax content) : PatternSyntax
{
    /// <summary>Its names.</summary>
    public NameClassSyntax Name { get; } = name;

    /// <summary>Its attributes and content. Several patterns in a row are one <see cref="CompositeSyntax"/>.</summary>
    public PatternSyntax Content { get; } = content;
}

/// <summary>An attribute.</summary>
public sealed class AttributeSyntax(NameClassSyntax name, PatternSyntax content) : PatternSyntax
{
    /// <summary>Its names.</summary>
    public NameClassSyntax Name { get; } = name;

    /// <summary>Its value; <see cref="TextSyntax"/> where the schema gives none.</summary>
    public PatternSyntax Content { get; } = content;
}

/// <summary>What a <see cref="CompositeSyntax"/> or <see cref="QuantifiedSyntax"/> does with its parts.</summary>
public enum CompositeKind
{
    /// <summary>One after the other (<c>,</c>).</summary>
    Group,

    /// <summary>In any order, interleaved (<c>&amp;</c>).</summary>
    Interleave,

    /// <summary>One of them (<c>|</c>).</summary>
    Choice,
}

/// <summary>Several patterns together: a group, an interleave or a choice.</summary>
public sealed class CompositeSyntax(CompositeKind kind, IReadOnlyList<PatternSyntax> parts)
    : PatternSyntax
{
    /// <summary>How the parts relate.</summary>
    public CompositeKind Kind { get; } = kind;

    /// <summary>The parts, in order; at least one.</summary>
    public IReadOnlyList<PatternSyntax> Parts { get; } = parts;
}

/// <summary>How often, or in what setting, the pattern of a <see cref="QuantifiedSyntax"/> may occur.</summary>
public enum Quantifier
{
    /// <summary>Once or not at all (<c>?</c>).</summary>
    Optional,

    /// <summary>Any number of times (<c>*</c>).</summary>
    ZeroOrMore,

    /// <summary>At least once (<c>+</c>).</summary>
    OneOrMore,

    /// <summary>As the tokens of one string, separated by white space (<c>list { }</c>).</summary>
    List,

    /// <summary>Interleaved with text (<c>mixed { }</c>).</summary>
    Mixed,
}

/// <summary>A pattern that may be repeated, left out, read as a list, or mixed with text.</summary>
public sealed class QuantifiedSyntax(Quantifier quantifier, PatternSyntax content) : PatternSyntax
{
    /// <summary>How often.</summary>
    public Quantifier Quantifier { get; } = quantifier;

    /// <summary>What. Several patterns in a row are one group.</summary>
    public PatternSyntax Content { get; } = content;
}

/// <summary>A named pattern of this grammar, or of the grammar around it.</summary>
public sealed class RefSyntax(string name, bool isParent) : PatternSyntax
{
    /// <summary>The definition's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the definition is the enclosing grammar's (<c>parentRef</c>, <c>parent x</c>).</summary>
    public bool IsParent { get; } = isParent;
}

/// <summary>Nothing at all (<c>empty</c>).</summary>
public sealed class EmptySyntax : PatternSyntax;

/// <summary>What never matches (<c>notAllowed</c>).</summary>
public sealed class NotAllowedSyntax : PatternSyntax;

/// <summary>Any text (<c>text</c>).</summary>
public sealed class TextSyntax : PatternSyntax;

/// <summary>Exactly one value of a datatype.</summary>
public sealed class ValueSyntax(DatatypeName type, string value) : PatternSyntax
{
    /// <summary>The datatype; the built-in <c>token</c> where the schema names none.</summary>
    public DatatypeName Type { get; } = type;

    /// <summary>The value as written.</summary>
    public string Value { get; } = value;

    /// <summary>The namespace that applies (for datatypes such as QName).</summary>
    public string NamespaceUri { get; init; } = "";

    /// <summary>The prefixes in scope, for datatypes such as QName; the key of the default namespace is "".</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } =
        new Dictionary<string, string>();

    /// <summary>The base address, for datatypes that need one.</summary>
    public string BaseUri { get; init; } = "";
}

/// <summary>Any value of a datatype, within the parameters, but for the exceptions.</summary>
public sealed class DataSyntax(
    DatatypeName type,
    IReadOnlyList<ParameterSyntax> parameters,
    PatternSyntax? except
) : PatternSyntax
{
    /// <summary>The datatype.</summary>
    public DatatypeName Type { get; } = type;

    /// <summary>The parameters (facets), in order.</summary>
    public IReadOnlyList<ParameterSyntax> Parameters { get; } = parameters;

    /// <summary>The values left out, or null.</summary>
    public PatternSyntax? Except { get; } = except;

    /// <summary>The namespace that applies to parameters (for datatypes such as QName).</summary>
    public string NamespaceUri { get; init; } = "";
}

/// <summary>A parameter of a datatype, such as <c>minLength</c>.</summary>
public sealed class ParameterSyntax(string name, string value) : SyntaxNode
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value as written.</summary>
    public string Value { get; } = value;
}

/// <summary>A datatype's name.</summary>
/// <param name="Library">The library's address; empty for the built-in <c>string</c> and <c>token</c>.</param>
/// <param name="Name">The name in that library.</param>
public readonly record struct DatatypeName(string Library, string Name)
{
    /// <summary>The address of the XML Schema datatype library.</summary>
    public const string XmlSchemaLibrary = "http://www.w3.org/2001/XMLSchema-datatypes";

    /// <summary>The built-in <c>token</c>.</summary>
    public static DatatypeName Token { get; } = new("", "token");

    /// <summary>The built-in <c>string</c>.</summary>
    public static DatatypeName String { get; } = new("", "string");
}

/// <summary>The pattern of another file.</summary>
public sealed class ExternalRefSyntax(string href) : PatternSyntax
{
    /// <summary>The file's address as written.</summary>
    public string Href { get; } = href;

    /// <summary>The address that <see cref="Href"/> is relative to.</summary>
    public string BaseUri { get; init; } = "";

    /// <summary>The namespace that the other file inherits where it has none of its own.</summary>
    public string NamespaceUri { get; init; } = "";
}

/// <summary>A grammar: definitions and a start.</summary>
public sealed class GrammarSyntax(IReadOnlyList<GrammarContentSyntax> contents) : PatternSyntax
{
    /// <summary>Its definitions, divisions and inclusions, in order.</summary>
    public IReadOnlyList<GrammarContentSyntax> Contents { get; } = contents;
}
