#if NET
namespace DomainXml.RelaxNg.Compiled;

/// <summary>Checks that every reference in the tables leads to a row that there is, and never in a circle.</summary>
internal sealed class CompiledTablesCheck(CompiledTables tables)
{
    private readonly int strings = tables.Rows(CompiledTable.Strings);
    private readonly int names = tables.Rows(CompiledTable.Names);
    private readonly int datatypes = tables.Rows(CompiledTable.Datatypes);
    private readonly int words = tables.Rows(CompiledTable.Words);
    private readonly int elements = tables.Rows(CompiledTable.Elements);
    private readonly int patterns = tables.Rows(CompiledTable.Patterns);

    /// <exception cref="InvalidDataException">A reference leads nowhere.</exception>
    public void Run()
    {
        CheckStrings();
        CheckNames();
        CheckDatatypes();
        CheckElements();
        CheckPatterns();
        Below(tables.Start, patterns);
        CheckFiles();
    }

    private void CheckStrings()
    {
        var previous = 0;
        for (var i = 0; i < strings; i++)
        {
            var end = tables.Get(CompiledTable.Strings, i);
            Require(end >= previous && end <= tables.Rows(CompiledTable.Bytes));
            previous = end;
        }
    }

    private void CheckNames()
    {
        var depths = new int[names];
        for (var i = 0; i < names; i++)
        {
            var first = tables.Get(CompiledTable.Names, i, 1);
            var second = tables.Get(CompiledTable.Names, i, 2);
            switch ((CompiledName)tables.Get(CompiledTable.Names, i))
            {
                case CompiledName.Single:
                    Below(first, strings);
                    Below(second, strings);
                    break;
                case CompiledName.Any:
                    Below(first, i + 1);
                    Require(second == 0);
                    Deepen(depths, i, first - 1);
                    break;
                case CompiledName.Namespace:
                    Below(first, strings);
                    Below(second, i + 1);
                    Deepen(depths, i, second - 1);
                    break;
                case CompiledName.Choice:
                    Below(first, i);
                    Below(second, i);
                    Deepen(depths, i, first);
                    Deepen(depths, i, second);
                    break;
                default:
                    throw CompiledTables.Damaged();
            }
        }
    }

    private void CheckDatatypes()
    {
        for (var i = 0; i < datatypes; i++)
        {
            var begin = tables.Get(CompiledTable.Datatypes, i);
            Require(begin >= 0 && begin <= words - 4);
            Below(tables.Get(CompiledTable.Words, begin), strings);
            Below(tables.Get(CompiledTable.Words, begin + 1), strings);
            var parameters = tables.Get(CompiledTable.Words, begin + 2);
            var prefixes = tables.Get(CompiledTable.Words, begin + 3);
            Below(parameters, words);
            Below(prefixes, words);
            CheckWords(begin + 4, 2L * ((long)parameters + prefixes), strings);
        }
    }

    private void CheckElements()
    {
        for (var i = 0; i < elements; i++)
        {
            Below(tables.Get(CompiledTable.Elements, i), names);
            Below(tables.Get(CompiledTable.Elements, i, 1), strings + 1);
            Below(tables.Get(CompiledTable.Elements, i, 2), strings);
            Below(tables.Get(CompiledTable.Elements, i, 7), patterns);
        }
    }

    private void CheckPatterns()
    {
        var depths = new int[patterns];
        for (var i = 0; i < patterns; i++)
        {
            var first = tables.Get(CompiledTable.Patterns, i, 1);
            var second = tables.Get(CompiledTable.Patterns, i, 2);
            switch ((CompiledPattern)tables.Get(CompiledTable.Patterns, i))
            {
                case CompiledPattern.Empty or CompiledPattern.NotAllowed or CompiledPattern.Text:
                    break;
                case CompiledPattern.Group or CompiledPattern.Interleave:
                    Inside(first);
                    Inside(second);
                    break;
                case CompiledPattern.Choice:
                    Require(second > 0);
                    CheckWords(first, second, i);
                    for (var part = 0; part < second; part++)
                        Deepen(depths, i, tables.Get(CompiledTable.Words, first + part));
                    break;
                case CompiledPattern.OneOrMore or CompiledPattern.List:
                    Inside(first);
                    break;
                case CompiledPattern.Attribute:
                    Below(first, names);
                    Inside(second);
                    break;
                case CompiledPattern.Element:
                    Below(first, elements);
                    break;
                case CompiledPattern.Data:
                    Below(first, datatypes);
                    Below(second, i + 1);
                    Deepen(depths, i, second - 1);
                    break;
                case CompiledPattern.Value:
                    Below(first, datatypes);
                    Below(second, strings);
                    break;
                default:
                    throw CompiledTables.Damaged();
            }

            void Inside(int row)
            {
                Below(row, i);
                Deepen(depths, i, row);
            }
        }
    }

    private void CheckFiles()
    {
        Require(words > 0);
        var count = tables.Get(CompiledTable.Words, words - 1);
        Require(count >= 0 && count < words);
        CheckWords(words - 1 - count, count, strings);
    }

    private void CheckWords(int begin, long count, int limit)
    {
        Require(begin >= 0 && count >= 0 && begin + count <= words);
        for (var i = 0; i < count; i++)
            Below(tables.Get(CompiledTable.Words, begin + i), limit);
    }

    private static void Deepen(int[] depths, int row, int inside)
    {
        if (inside < 0)
            return;
        depths[row] = Math.Max(depths[row], depths[inside] + 1);
        Require(depths[row] <= CompiledFormat.MaxDepth);
    }

    private static void Below(int row, int limit) => Require((uint)row < (uint)limit);

    private static void Require(bool condition)
    {
        if (!condition)
            throw CompiledTables.Damaged();
    }
}
#endif
