using System.Buffers;
using System.Text;

namespace DomainXml.Commands;

/// <summary>
/// Writes a command line as text that people read and that a POSIX shell would take word for word:
/// one option with its value to a line, quoted where needed.
/// </summary>
public static class CommandLineFormatter
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(
        " \t\r\n!\"#$&'()*;<>?[\\]^`{|}~"
    );

    /// <summary>The whole command: variables, program and arguments, ended by a line break.</summary>
    public static string Format(CommandLine command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var text = new StringBuilder();
        foreach (var (name, value) in command.Environment)
        {
            text.Append(name).Append('=');
            AppendQuoted(text, value);
            text.Append(" \\\n");
        }
        AppendQuoted(text, command.Program);
        var arguments = command.Arguments;
        var lastOption = LastOption(arguments);
        var optionSeen = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var isOption = IsOption(arguments[i]);
            // An option's value stays on the option's line; what stands before the first option or
            // behind the last option's value gets a line of its own.
            var staysOnLine = !isOption && optionSeen && lastOption >= i - 1;
            text.Append(staysOnLine ? " " : " \\\n");
            AppendQuoted(text, arguments[i]);
            optionSeen |= isOption;
        }
        return text.Append('\n').ToString();
    }

    /// <summary>One word, in single quotes where a shell would otherwise read it differently.</summary>
    public static string Quote(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var text = new StringBuilder(word.Length + 2);
        AppendQuoted(text, word);
        return text.ToString();
    }

    private static void AppendQuoted(StringBuilder text, string word)
    {
        if (word.Length > 0 && word.AsSpan().IndexOfAny(NeedsQuotes) < 0)
            text.Append(word);
        else
            text.Append('\'')
                .Append(word)
                .Replace("'", "'\\''", text.Length - word.Length, word.Length)
                .Append('\'');
    }

    private static int LastOption(IReadOnlyList<string> arguments)
    {
        var last = arguments.Count - 1;
        while (last >= 0 && !IsOption(arguments[last]))
            last--;
        return last;
    }

    private static bool IsOption(string argument) => argument.StartsWith('-');
}
