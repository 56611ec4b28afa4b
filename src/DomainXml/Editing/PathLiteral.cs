namespace DomainXml.Editing;

/// <summary>Values as XPath 1.0 writes them.</summary>
internal static class PathLiteral
{
    /// <summary>A text in quotes; XPath 1.0 has no escape, so that one with both quotes is put together.</summary>
    public static string Of(string text)
    {
        if (!text.Contains('\'', StringComparison.Ordinal))
            return $"'{text}'";
        if (!text.Contains('"', StringComparison.Ordinal))
            return $"\"{text}\"";
        return $"concat('{text.Replace("'", "',\"'\",'", StringComparison.Ordinal)}')";
    }
}
