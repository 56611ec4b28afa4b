using System.Text;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes indented C# lines.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line; nothing writes an empty one.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
    }

    /// <summary>Opens a block.</summary>
    public void Open()
    {
        Line("{");
        _depth++;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string ending = "")
    {
        _depth--;
        Line("}" + ending);
    }

    /// <summary>Writes lines one step further in.</summary>
    public void Indented(IEnumerable<string> lines)
    {
        _depth++;
        foreach (var line in lines)
            Line(line);
        _depth--;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
