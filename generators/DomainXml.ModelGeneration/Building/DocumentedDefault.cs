namespace DomainXml.ModelGeneration.Building;

/// <summary>Reads the value that an absent one stands for from the sentence of the documentation that says so.</summary>
internal static class DocumentedDefault
{
    private const string Opening = "The default is ";

    /// <summary>The <c>x</c> of "The default is `x`." or the number of "The default is 1."; null where no sentence is so.</summary>
    public static string? Of(string? documentation)
    {
        if (documentation is null)
            return null;
        var start = documentation.IndexOf(Opening, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += Opening.Length;
        var end = documentation.IndexOf('.', start);
        if (end < 0)
            return null;
        var text = documentation.Substring(start, end - start);
        if (text.Length > 2 && text[0] == '`' && text.IndexOf('`', 1) == text.Length - 1)
            return text.Substring(1, text.Length - 2);
        return text.Length > 0 && text.All(c => c is >= '0' and <= '9') ? text : null;
    }
}
