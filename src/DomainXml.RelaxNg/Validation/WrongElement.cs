using System.Text;

namespace DomainXml.RelaxNg.Validation;

/// <summary>An element that is passed over, whose text its message needs.</summary>
/// <param name="report">Reports it, given the text, and whether it has attributes or elements too.</param>
internal sealed class WrongElement(Action<string, bool> report)
{
    private readonly StringBuilder text = new();

    /// <summary>Whether it has attributes or elements, so that it is more than a text.</summary>
    public bool HasParts { get; set; }

    public void Append(string piece)
    {
        if (text.Length < MessageText.LongestValue)
            text.Append(piece);
    }

    public void Report() => report(text.ToString(), HasParts);
}
