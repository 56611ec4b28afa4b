using DomainXml.RelaxNg.Syntax;

namespace DomainXml.Cli;

/// <summary>Tells mistakes in a schema that the user named as any other mistake.</summary>
internal static class SchemaFileErrors
{
    /// <summary>Runs what loads a schema.</summary>
    /// <exception cref="DiagnosticException">The schema cannot be used.</exception>
    public static T Told<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (SchemaException exception)
        {
            throw new DiagnosticException([
                .. exception.Errors.Select(error => new Diagnostic(
                    error.Id,
                    DiagnosticSeverity.Error,
                    error.Message
                )
                {
                    File = error.Location.File,
                    Span = error.Location.Span.Start.IsKnown ? error.Location.Span : null,
                }),
            ]);
        }
    }
}
