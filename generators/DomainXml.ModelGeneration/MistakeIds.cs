namespace DomainXml.ModelGeneration;

/// <summary>The ids of <see cref="SchemaMistake"/>s. An id is never used for something else.</summary>
public static class MistakeIds
{
    /// <summary>The file is not a schema.</summary>
    public const string Syntax = "DXG001";

    /// <summary>An included file is not among the schemas.</summary>
    public const string MissingInclude = "DXG002";

    /// <summary>A file includes itself.</summary>
    public const string CircularInclude = "DXG003";

    /// <summary>A name is defined twice.</summary>
    public const string DuplicateDefinition = "DXG004";

    /// <summary>A name is not defined.</summary>
    public const string MissingDefinition = "DXG005";

    /// <summary>A pattern stands for itself.</summary>
    public const string CircularDefinition = "DXG006";

    /// <summary>The alternatives of a choice can't be told apart.</summary>
    public const string IndistinctAlternatives = "DXG007";

    /// <summary>Two types have one name.</summary>
    public const string DuplicateType = "DXG008";

    /// <summary>A kind belongs to two abstract types.</summary>
    public const string TwoBases = "DXG009";

    /// <summary>Something that models can't express.</summary>
    public const string Unsupported = "DXG010";

    /// <summary>The schema as a whole is not valid RELAX NG.</summary>
    public const string InvalidGrammar = "DXG011";

    /// <summary>A part of an XML Schema is checked less strictly than it says; a warning.</summary>
    public const string Approximated = "DXG012";
}
