using System.Text;

namespace DomainXml.RelaxNg.Validation;

/// <summary>An element that is passed over, whose text its message needs.</summary>
/// <param name="report">Reports it, given the text.</param>
internal sealed class WrongElement(Action<string> report)
{
    private readonly StringBuilder text = new();

    public void Append(string piece)
    {
        if (text.Length < MessageText.LongestValue)
            text.Append(piece);
    }

    public void Report() => report(text.ToString());
}
