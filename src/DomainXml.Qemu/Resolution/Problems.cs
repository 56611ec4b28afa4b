using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>Makes the diagnostics of conversion, with the place in the definition.</summary>
internal static class Problems
{
    /// <summary>DX3001: a part is missing that nothing can be put in place of.</summary>
    public static DiagnosticException Missing(ElementView where, string part, string message) =>
        Make("DX3001", where, message, part);

    /// <summary>DX3002: the definition asks for what this QEMU, or this machine, can't do.</summary>
    public static DiagnosticException Unsupported(ElementView where, string message) =>
        Make("DX3002", where, message);

    /// <summary>DX3003: there is no room left on any suitable bus.</summary>
    public static DiagnosticException NoRoom(ElementView where, string message) =>
        Make("DX3003", where, message);

    private static DiagnosticException Make(
        string id,
        ElementView where,
        string message,
        string? expected = null
    ) =>
        new(
            new Diagnostic(id, DiagnosticSeverity.Error, message)
            {
                File = SourceDocument.TextOf(Origins.Of(where.Element))?.File,
                Span = SourceDocument.NearestSpan(Origins.Of(where.Element)),
                Expected = expected is null ? [] : [expected],
            }
        );
}
