namespace DomainXml.Commands;

/// <summary>
/// A program with its arguments and its environment, as data. Nothing here passes through a shell. Immutable.
/// </summary>
/// <param name="Program">The program: a path, or a name to be looked up when it is run.</param>
public sealed record CommandLine(string Program)
{
    /// <summary>The arguments, each exactly as the program receives it; the program's own name is not among them.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The variables to set, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>
    /// Texts that must not be shown, wherever they occur in arguments and variables. The program still receives them.
    /// </summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The command as one line for messages and logs, quoted for a shell, with every secret replaced by <c>***</c>.</summary>
    public string Describe() =>
        string.Join(
            ' ',
            Arguments.Prepend(Program).Select(Redact).Select(CommandLineFormatter.Quote)
        );

    /// <inheritdoc cref="Describe"/>
    public override string ToString() => Describe();

    /// <summary>A text without this command's secrets, for what the program printed.</summary>
    public string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (
            var secret in Secrets
                .Where(secret => secret.Length > 0)
                .OrderByDescending(secret => secret.Length)
        )
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }
}
