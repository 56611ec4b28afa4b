using DomainXml.Cli.Output;

namespace DomainXml.Cli;

/// <summary>Where a command reads and writes. Tests hand in writers of their own.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics about the run itself, and progress.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="OpenOutput">Opens standard output for bytes.</param>
/// <param name="OutStyle">Colours for <paramref name="Out"/>.</param>
/// <param name="ErrorStyle">Colours for <paramref name="Error"/>.</param>
internal sealed record CliConsole(
    TextWriter Out,
    TextWriter Error,
    Func<Stream> OpenInput,
    Func<Stream> OpenOutput,
    TextStyle OutStyle,
    TextStyle ErrorStyle
)
{
    /// <summary>Whether a person watches <see cref="Error"/>, so that progress may be shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The process's own console. Colours only on a terminal, and never where NO_COLOR is set.</summary>
    public static CliConsole ForProcess() =>
        new(
            Console.Out,
            Console.Error,
            Console.OpenStandardInput,
            Console.OpenStandardOutput,
            TextStyle.For(!Console.IsOutputRedirected),
            TextStyle.For(!Console.IsErrorRedirected)
        )
        {
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };

    /// <summary>The console with the colours that the user chose.</summary>
    public CliConsole WithColor(ColorChoice choice) =>
        choice == ColorChoice.Auto
            ? this
            : this with
            {
                OutStyle = OutStyle with { HasColors = choice == ColorChoice.Always },
                ErrorStyle = ErrorStyle with { HasColors = choice == ColorChoice.Always },
            };
}
