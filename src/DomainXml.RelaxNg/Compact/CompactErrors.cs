using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>The stable ids of the mistakes that the compact syntax knows.</summary>
internal static class CompactErrorIds
{
    public const string Character = "RNC1001";
    public const string Escape = "RNC1002";
    public const string UnterminatedLiteral = "RNC1003";
    public const string Unexpected = "RNC1010";
    public const string MixedConnectors = "RNC1011";
    public const string ExceptNotAlone = "RNC1012";
    public const string MisplacedDocumentation = "RNC1013";
    public const string TooDeep = "RNC1014";
    public const string UndeclaredPrefix = "RNC1020";
    public const string DuplicateDeclaration = "RNC1021";
    public const string ReservedName = "RNC1022";
    public const string DuplicateAttribute = "RNC1030";
    public const string AnnotationNotForeign = "RNC1031";
    public const string AnnotationNotAllowed = "RNC1032";
    public const string AnnotationOrder = "RNC1033";
}

/// <summary>The mistakes found so far in one schema.</summary>
internal sealed class CompactErrors(CompactText text)
{
    /// <summary>More than this many are never of use to a reader.</summary>
    private const int Limit = 50;

    private readonly List<SchemaError> _errors = [];

    public bool Any => _errors.Count > 0;

    public bool IsFull => _errors.Count >= Limit;

    public void Add(string id, int start, int end, string message)
    {
        if (!IsFull)
            _errors.Add(new SchemaError(id, text.LocationOf(start, end), message));
    }

    /// <summary>The exception that carries them in the order of the text.</summary>
    public SchemaException ToException() =>
        new([
            .. _errors
                .OrderBy(error => error.Location.Span.Start.Line)
                .ThenBy(error => error.Location.Span.Start.Column),
        ]);
}

/// <summary>Ends the parsing of the current definition after its mistake has been noted.</summary>
internal sealed class CompactSyntaxFailure : Exception;
