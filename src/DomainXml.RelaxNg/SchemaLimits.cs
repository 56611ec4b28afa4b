namespace DomainXml.RelaxNg;

/// <summary>Bounds that no reasonable schema reaches; they keep hostile ones from exhausting the stack.</summary>
internal static class SchemaLimits
{
    /// <summary>How deep elements of a schema file may nest.</summary>
    public const int MaxNesting = 250;

    /// <summary>How deep patterns may nest once references between definitions are resolved.</summary>
    public const int MaxPatternDepth = 500;
}
