namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>Reads what stands behind a backslash.</summary>
internal static class RegexEscapes
{
    private static readonly Lazy<CodePointSet> WordSet = new(() =>
        UnicodeCategories
            .Find("P")!
            .Union(UnicodeCategories.Find("Z")!)
            .Union(UnicodeCategories.Find("C")!)
            .Complement()
    );

    /// <summary>What <c>.</c> stands for.</summary>
    public static CodePointSet AnyButLineEnd { get; } = CodePointSet.Of("\n\r").Complement();

    private static CodePointSet Space { get; } = CodePointSet.Of(" \t\n\r");

    /// <summary>Reads one escape, whose backslash has been read.</summary>
    /// <returns>Its set, and its one character, or null for an escape that stands for several.</returns>
    public static (CodePointSet Set, int? Single) Parse(RegexReader reader)
    {
        var start = reader.Position - 1;
        var c = reader.Next();
        switch (c)
        {
            case 'n':
                return One('\n');
            case 'r':
                return One('\r');
            case 't':
                return One('\t');
            case 's':
                return (Space, null);
            case 'S':
                return (Space.Complement(), null);
            case 'i':
                return (XmlNameCharacters.Start, null);
            case 'I':
                return (XmlNameCharacters.Start.Complement(), null);
            case 'c':
                return (XmlNameCharacters.Part, null);
            case 'C':
                return (XmlNameCharacters.Part.Complement(), null);
            case 'd':
                return (UnicodeCategories.Find("Nd")!, null);
            case 'D':
                return (UnicodeCategories.Find("Nd")!.Complement(), null);
            case 'w':
                return (WordSet.Value, null);
            case 'W':
                return (WordSet.Value.Complement(), null);
            case 'p':
                return (ParseProperty(reader, start), null);
            case 'P':
                return (ParseProperty(reader, start).Complement(), null);
            case RegexReader.End:
                throw RegexReader.Error(
                    "ends with a backslash; write \\\\ for the character",
                    start
                );
            case '\\' or '|' or '.' or '?' or '*' or '+' or '^' or '-':
            case '(' or ')' or '{' or '}' or '[' or ']':
                return One(c);
            default:
                throw RegexReader.Error(
                    $"has an unknown escape \"\\{(c > char.MaxValue ? char.ConvertFromUtf32(c) : ((char)c).ToString())}\"",
                    start
                );
        }
    }

    private static (CodePointSet, int?) One(int c) => (CodePointSet.Range(c, c), c);

    private static CodePointSet ParseProperty(RegexReader reader, int start)
    {
        if (!reader.TrySkip('{') || reader.ReadUntil('}') is not { } name)
            throw RegexReader.Error(
                "names a group of characters in a way other than \\p{Name}",
                start
            );
        var set = name.StartsWith("Is", StringComparison.Ordinal)
            ? UnicodeBlocks.Find(name.Substring(2))
            : UnicodeCategories.Find(name);
        return set
            ?? throw RegexReader.Error(
                $"names an unknown group of characters, \"{name}\"; there are categories such as Lu and blocks such as IsBasicLatin",
                start
            );
    }
}
