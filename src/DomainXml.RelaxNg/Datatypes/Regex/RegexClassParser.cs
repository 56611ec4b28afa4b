namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>Reads classes: <c>[a-z]</c>, <c>[^a-z]</c>, <c>[a-z-[aeiou]]</c>.</summary>
internal static class RegexClassParser
{
    /// <summary>Reads a class whose opening bracket has been read.</summary>
    public static CodePointSet ParseClass(RegexReader reader)
    {
        var start = reader.Position - 1;
        reader.Enter();
        var negated = reader.TrySkip('^');
        var ranges = new List<(int First, int Last)>();
        CodePointSet? subtracted = null;
        var first = true;
        while (!reader.TrySkip(']'))
        {
            if (reader.Peek == RegexReader.End)
                throw RegexReader.Error("has a \"[\" that is not closed", start);
            if (reader.Peek == '-' && reader.PeekSecond == '[' && !first)
            {
                subtracted = ParseSubtraction(reader);
                break;
            }
            ParseItem(reader, ranges, first);
            first = false;
        }
        if (first)
            throw RegexReader.Error("has an empty class; write \\[ or \\] for a bracket", start);
        reader.Leave();
        var set = CodePointSet.FromRanges(ranges);
        if (negated)
            set = set.Complement();
        return subtracted is null ? set : set.Except(subtracted);
    }

    private static CodePointSet ParseSubtraction(RegexReader reader)
    {
        reader.Next();
        reader.Next();
        var subtracted = ParseClass(reader);
        if (!reader.TrySkip(']'))
            throw reader.Error(
                "has something behind the subtracted class, which must come last in its class"
            );
        return subtracted;
    }

    private static void ParseItem(RegexReader reader, List<(int, int)> ranges, bool first)
    {
        if (reader.Peek == '-')
        {
            var last =
                reader.PeekSecond == ']' || (reader.PeekSecond == '-' && reader.PeekThird == '[');
            if (reader.PeekSecond == '[' || !(first || last))
                throw reader.Error(
                    "has a \"-\" inside a class that is neither between two characters nor first or last; write \\- for the character"
                );
            reader.Next();
            ranges.Add(('-', '-'));
            return;
        }
        if (ReadCharacter(reader, ranges) is not { } from)
            return;
        // "a-]", "a-[...": the dash is the character, or a subtraction. "a--[...": the same, both.
        if (
            reader.Peek != '-'
            || reader.PeekSecond is ']' or '['
            || (reader.PeekSecond == '-' && reader.PeekThird == '[')
        )
        {
            ranges.Add((from, from));
            return;
        }
        reader.Next();
        var end = reader.Position;
        if (reader.Peek is '-' or RegexReader.End || ReadCharacter(reader, null) is not { } to)
            throw RegexReader.Error("has a range without an end character", end);
        if (to < from)
            throw RegexReader.Error(
                "has a range whose end comes before its start in Unicode's order",
                end
            );
        ranges.Add((from, to));
    }

    /// <summary>
    /// One character; or null where an escape stands for several, which go to the ranges.
    /// </summary>
    private static int? ReadCharacter(RegexReader reader, List<(int, int)>? ranges)
    {
        if (reader.Peek == '[')
            throw reader.Error("has a \"[\" inside a class; write \\[ for the character");
        var c = reader.Next();
        if (c != '\\')
            return c;
        var (set, single) = RegexEscapes.Parse(reader);
        if (single is null && ranges is not null)
        {
            for (var i = 0; i < set.RangeCount; i++)
                ranges.Add(set.RangeAt(i));
        }
        return single;
    }
}
