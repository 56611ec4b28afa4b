namespace DomainXml.ModelGenerator;

/// <summary>The names of the generator's steps, by which tests see what was made anew.</summary>
public static class StepNames
{
    /// <summary>The text of a schema file.</summary>
    public const string Read = "ReadSchema";

    /// <summary>A schema file as a syntax tree.</summary>
    public const string Parse = "ParseSchema";

    /// <summary>The models of all roots.</summary>
    public const string Build = "BuildModels";

    /// <summary>One type.</summary>
    public const string Types = "Types";

    /// <summary>One mistake.</summary>
    public const string Mistakes = "Mistakes";
}
