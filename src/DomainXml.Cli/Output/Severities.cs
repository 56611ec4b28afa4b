namespace DomainXml.Cli.Output;

/// <summary>What the severities are called.</summary>
internal static class Severities
{
    public static string Name(this DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
}
