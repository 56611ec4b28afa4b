namespace DomainXml.Cli.Output;

/// <summary>When to write in colours.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless NO_COLOR is set; elsewhere where CLICOLOR_FORCE is.</summary>
    Auto,
    Always,
    Never,
}

/// <summary>Colours for a stream, or none.</summary>
/// <param name="HasColors">Whether a person reads the stream on a terminal that shows colours, or asks for them.</param>
internal sealed record TextStyle(bool HasColors)
{
    /// <summary>Whether the stream goes to a terminal, with colours or without.</summary>
    public bool IsTerminal { get; init; }

    public static TextStyle Plain { get; } = new(false);

    /// <summary>The style for a standard stream of this process.</summary>
    /// <param name="isTerminal">Whether the stream goes to a terminal.</param>
    public static TextStyle For(bool isTerminal) =>
        For(isTerminal, Environment.GetEnvironmentVariable);

    /// <summary>The style for a stream in an environment.</summary>
    /// <param name="isTerminal">Whether the stream goes to a terminal.</param>
    /// <param name="variable">The environment's variables.</param>
    internal static TextStyle For(bool isTerminal, Func<string, string?> variable)
    {
        if (variable("NO_COLOR") is { Length: > 0 })
            return Plain with { IsTerminal = isTerminal };
        if (variable("CLICOLOR_FORCE") is { Length: > 0 } and not "0")
            return new TextStyle(true) { IsTerminal = isTerminal };
        var isCapable = variable("TERM") is not (null or "" or "dumb");
        return new TextStyle(isTerminal && isCapable) { IsTerminal = isTerminal };
    }

    public string Bold(string text) => Wrap("1", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Green(string text) => Wrap("1;32", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Blue(string text) => Wrap("1;34", text);

    public string Faint(string text) => Wrap("2", text);

    private string Wrap(string code, string text) => HasColors ? $"\e[{code}m{text}\e[0m" : text;
}
