using System.Text;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>A C# expression that is laid out when it is written.</summary>
internal abstract record CodeNode
{
    private const int MaxLineLength = 90;
    private const string Unit = "    ";

    /// <summary>The comments above it: whole lines.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Writes the expression.</summary>
    /// <param name="indent">The indentation of the line that it begins on.</param>
    /// <param name="taken">How much of that line is taken already.</param>
    public string Write(string indent, int taken)
    {
        var line = OnOneLine();
        return line is not null && taken + line.Length <= MaxLineLength ? line : OnLines(indent);
    }

    /// <summary>The expression on one line; null where it has too much in it to be read like that.</summary>
    protected abstract string? OnOneLine();

    /// <summary>The expression on several lines.</summary>
    protected abstract string OnLines(string indent);

    /// <summary>A value.</summary>
    /// <param name="Text">The expression.</param>
    public sealed record Value(string Text) : CodeNode
    {
        protected override string OnOneLine() => Text;

        protected override string OnLines(string indent) => Text;
    }

    /// <summary>What stands in braces, behind what makes the object; nothing for a list or object that is there already.</summary>
    /// <param name="Head">What stands before the braces.</param>
    /// <param name="Items">The members with their names, or the elements without.</param>
    public sealed record Braces(string Head, IReadOnlyList<(string? Name, CodeNode Value)> Items)
        : CodeNode
    {
        protected override string? OnOneLine()
        {
            if (Items.Count == 0)
                return Head + "()";
            if (Items.Any(item => item.Value is not Value { Comments: [] }))
                return null;
            var items = Items.Select(item => Label(item.Name) + item.Value.OnOneLine());
            return $"{Start}{{ {string.Join(", ", items)} }}";
        }

        protected override string OnLines(string indent)
        {
            var inner = indent + Unit;
            var text = new StringBuilder(Head).Append('\n').Append(indent).Append('{');
            foreach (var (name, value) in Items)
            {
                var label = Label(name);
                var written = value.Write(inner, inner.Length + label.Length);
                if (written.StartsWith('\n'))
                    label = label.TrimEnd();
                foreach (var comment in value.Comments)
                    text.Append('\n').Append(inner).Append(comment);
                text.Append('\n').Append(inner).Append(label).Append(written).Append(',');
            }
            return text.Append('\n').Append(indent).Append('}').ToString();
        }

        private string Start => Head.Length == 0 ? "" : Head + " ";

        private static string Label(string? name) => name is null ? "" : name + " = ";
    }

    /// <summary>A call, whose arguments have lines of their own.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Arguments">The arguments.</param>
    public sealed record Call(string Method, IReadOnlyList<CodeNode> Arguments) : CodeNode
    {
        protected override string? OnOneLine() => null;

        protected override string OnLines(string indent)
        {
            var inner = indent + Unit;
            return $"{Method}(\n"
                + string.Join(
                    ",\n",
                    Arguments.Select(argument =>
                        string.Concat(argument.Comments.Select(line => $"{inner}{line}\n"))
                        + inner
                        + argument.Write(inner, inner.Length)
                    )
                )
                + $"\n{indent})";
        }
    }
}
