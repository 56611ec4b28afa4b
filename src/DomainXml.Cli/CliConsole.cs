namespace DomainXml.Cli;

/// <summary>Where a command reads and writes. Tests hand in writers of their own.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics about the run itself, and progress.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="OpenOutput">Opens standard output for bytes.</param>
/// <param name="OutStyle">Colours for <paramref name="Out"/>.</param>
/// <param name="ErrorStyle">Colours for <paramref name="Error"/>; they also tell whether progress may be shown.</param>
internal sealed record CliConsole(
    TextWriter Out,
    TextWriter Error,
    Func<Stream> OpenInput,
    Func<Stream> OpenOutput,
    Output.TextStyle OutStyle,
    Output.TextStyle ErrorStyle
)
{
    /// <summary>The process's own console. Colours only on a terminal, and never where NO_COLOR is set.</summary>
    public static CliConsole ForProcess() =>
        new(
            Console.Out,
            Console.Error,
            Console.OpenStandardInput,
            Console.OpenStandardOutput,
            Output.TextStyle.For(Console.IsOutputRedirected),
            Output.TextStyle.For(Console.IsErrorRedirected)
        );
}
