using System.CommandLine;

namespace DomainXml.Cli.Commands;

/// <summary>What the commands below <c>domainxml new</c> share.</summary>
internal static class NewCommandParts
{
    /// <summary>The option for the name, which everything has.</summary>
    public static Option<string> NameOption(string what) =>
        new("--name", "-n")
        {
            HelpName = "name",
            Description = $"The name of {what}.",
            Required = true,
        };

    /// <summary>An option with a value of its own form.</summary>
    /// <param name="name">The option.</param>
    /// <param name="placeholder">What the help shows for the value.</param>
    /// <param name="description">Its description.</param>
    /// <param name="parse">Reads a value; a <see cref="FormatException"/> tells the user what is wrong.</param>
    public static Option<T?> Of<T>(
        string name,
        string placeholder,
        string description,
        Func<string, T> parse
    ) =>
        new(name)
        {
            HelpName = placeholder,
            Description = description,
            CustomParser = result =>
            {
                try
                {
                    return parse(result.Tokens[0].Value);
                }
                catch (FormatException exception)
                {
                    result.AddError($"{name}: {exception.Message}");
                    return default;
                }
            },
        };

    /// <summary>An option that can come several times, with values of their own form.</summary>
    /// <inheritdoc cref="Of"/>
    public static Option<T[]> ManyOf<T>(
        string name,
        string placeholder,
        string description,
        Func<string, T> parse
    ) =>
        new(name)
        {
            HelpName = placeholder,
            Description = description,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result =>
            {
                var values = new List<T>();
                foreach (var token in result.Tokens)
                {
                    try
                    {
                        values.Add(parse(token.Value));
                    }
                    catch (FormatException exception)
                    {
                        result.AddError($"{name}: {exception.Message}");
                    }
                }
                return [.. values];
            },
        };

    /// <summary>An option for one of some words.</summary>
    public static Option<string?> OneOf(
        string name,
        string description,
        IReadOnlyList<string> words
    )
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. words]);
        return option;
    }
}
