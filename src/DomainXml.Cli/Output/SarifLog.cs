using System.Text.Json.Serialization;

namespace DomainXml.Cli.Output;

// The part of SARIF 2.1.0 (OASIS standard) that code scanning reads. Names are the standard's.

internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifRun> Runs
);

internal sealed record SarifRun(
    SarifTool Tool,
    SarifAutomationDetails AutomationDetails,
    string ColumnKind,
    IReadOnlyList<SarifInvocation> Invocations,
    IReadOnlyList<SarifResult> Results
);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(
    string Name,
    string SemanticVersion,
    IReadOnlyList<SarifRule> Rules
);

/// <summary>Tells the runs of one repository apart.</summary>
internal sealed record SarifAutomationDetails(string Id);

internal sealed record SarifInvocation(bool ExecutionSuccessful);

internal sealed record SarifRule(
    string Id,
    SarifMessage ShortDescription,
    SarifMessage FullDescription,
    SarifMessage Help,
    SarifConfiguration DefaultConfiguration
);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifMessage(string Text, string? Markdown = null);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifMessage Message,
    IReadOnlyList<SarifLocation> Locations,
    IReadOnlyDictionary<string, string> PartialFingerprints,
    IReadOnlyList<SarifFix>? Fixes
);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri, string? UriBaseId);

/// <summary>Counts from 1; the end column is one past the last character.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static SarifRegion From(RelaxNg.SourceSpan? span) =>
        span is { Start.IsKnown: true } known
            ? new(known.Start.Line, known.Start.Column, known.End.Line, known.End.Column)
            : new(1, 1, 1, 1);
}

internal sealed record SarifFix(
    SarifMessage Description,
    IReadOnlyList<SarifArtifactChange> ArtifactChanges
);

internal sealed record SarifArtifactChange(
    SarifArtifact ArtifactLocation,
    IReadOnlyList<SarifReplacement> Replacements
);

internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifContent? InsertedContent);

internal sealed record SarifContent(string Text);

/// <inheritdoc cref="CliJson"/>
[JsonSerializable(typeof(SarifLog))]
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class SarifJson : JsonSerializerContext;
