namespace DomainXml;

/// <summary>Thrown where an operation can't go on because of what its input says; carries the diagnostics.</summary>
public sealed class DiagnosticException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">What is wrong; at least one.</param>
    public DiagnosticException(params IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
