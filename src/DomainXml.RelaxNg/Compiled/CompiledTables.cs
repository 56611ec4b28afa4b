#if NET
using System.Buffers.Binary;
using System.Text;

namespace DomainXml.RelaxNg.Compiled;

/// <summary>
/// The tables of a compiled schema. Creating it checks every reference once, so that reading a row later cannot leave
/// the file or run in a circle. Safe for use by several threads.
/// </summary>
internal sealed class CompiledTables
{
    private readonly ReadOnlyMemory<byte> content;
    private readonly int[] begins = new int[CompiledFormat.TableCount];
    private readonly int[] rows = new int[CompiledFormat.TableCount];
    private readonly string?[] strings;

    /// <exception cref="InvalidDataException">It is not a compiled schema of this version, or it is damaged.</exception>
    public CompiledTables(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        CheckHeader();
        FindTables();
        CheckSum();
        strings = new string?[Rows(CompiledTable.Strings)];
        new CompiledTablesCheck(this).Run();
    }

    public int Rows(CompiledTable table) => rows[(int)table];

    public int Start => (int)Word(CompiledFormat.StartWord);

    /// <summary>A word of a row.</summary>
    public int Get(CompiledTable table, int row, int word = 0) =>
        (int)Word(begins[(int)table] + (row * CompiledFormat.RowWords(table)) + word);

    /// <summary>A string; each is decoded when first asked for.</summary>
    public string Text(int row)
    {
        // Two threads may decode the same string; either result is right.
        if (strings[row] is { } known)
            return known;
        var (from, to) = StringBytes(row);
        var start = (begins[(int)CompiledTable.Bytes] * 4) + from;
        return strings[row] = Encoding.UTF8.GetString(content.Span.Slice(start, to - from));
    }

    public (int From, int To) StringBytes(int row) =>
        (row == 0 ? 0 : Get(CompiledTable.Strings, row - 1), Get(CompiledTable.Strings, row));

    public static InvalidDataException Damaged() =>
        new("The compiled schema is damaged; compile it again.");

    private uint Word(int index) =>
        BinaryPrimitives.ReadUInt32LittleEndian(content.Span[(index * 4)..]);

    private void CheckHeader()
    {
        if (content.Length < CompiledFormat.HeaderWords * 4 || Word(0) != CompiledFormat.Magic)
            throw new InvalidDataException("This is not a compiled schema.");
        if (Word(1) != CompiledFormat.Version)
        {
            throw new InvalidDataException(
                $"The schema was compiled in version {Word(1)} of the format, not {CompiledFormat.Version}; compile it again."
            );
        }
        if (content.Length % 4 != 0)
            throw Damaged();
    }

    private void FindTables()
    {
        long next = CompiledFormat.HeaderWords;
        for (var i = 0; i < CompiledFormat.TableCount; i++)
        {
            var count = Word(CompiledFormat.RowCountWord + i);
            begins[i] = (int)next;
            rows[i] = (int)count;
            next +=
                i == (int)CompiledTable.Bytes
                    ? (count + 3L) / 4
                    : (long)count * CompiledFormat.RowWords((CompiledTable)i);
            if (next > content.Length / 4)
                throw Damaged();
        }
        if (next != content.Length / 4)
            throw Damaged();
    }

    private void CheckSum()
    {
        var checksum = new CompiledChecksum();
        var words = content.Span[(CompiledFormat.StartWord * 4)..];
        for (var i = 0; i < words.Length; i += 4)
            checksum.Add(BinaryPrimitives.ReadUInt32LittleEndian(words[i..]));
        var expected = BinaryPrimitives.ReadUInt64LittleEndian(
            content.Span[(CompiledFormat.ChecksumWord * 4)..]
        );
        if (checksum.Value != expected)
            throw Damaged();
    }
}
#endif
