namespace DomainXml.Cli.Output;

/// <summary>Colours for a stream, or none.</summary>
/// <param name="IsTerminal">Whether a person reads the stream on a terminal that shows colours.</param>
internal sealed record TextStyle(bool IsTerminal)
{
    public static TextStyle Plain { get; } = new(false);

    /// <summary>The style for a standard stream of this process.</summary>
    /// <param name="isRedirected">Whether the stream goes to a file or a pipe.</param>
    public static TextStyle For(bool isRedirected) =>
        new(
            !isRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
        );

    public string Bold(string text) => Wrap("1", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Blue(string text) => Wrap("1;34", text);

    public string Faint(string text) => Wrap("2", text);

    private string Wrap(string code, string text) => IsTerminal ? $"\e[{code}m{text}\e[0m" : text;
}
