#if NET
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace DomainXml.RelaxNg.Compiled;

/// <summary>
/// The tables of a compiled schema. Creating it checks every reference once, so that reading a row later cannot leave
/// the file or run in a circle. Safe for use by several threads.
/// </summary>
internal sealed class CompiledTables
{
    private readonly uint[] words;
    private readonly int[] begins = new int[CompiledFormat.TableCount];
    private readonly int[] rows = new int[CompiledFormat.TableCount];
    private readonly byte[] text;
    private readonly string?[] strings;

    /// <exception cref="InvalidDataException">It is not a compiled schema of this version, or it is damaged.</exception>
    public CompiledTables(ReadOnlySpan<byte> content)
    {
        words = MemoryMarshal.Cast<byte, uint>(content).ToArray();
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(words, words);
        CheckHeader(content.Length);
        FindTables();
        CheckSum();
        text = content[(begins[(int)CompiledTable.Bytes] * 4)..].ToArray();
        strings = new string?[Rows(CompiledTable.Strings)];
        new CompiledTablesCheck(this).Run();
    }

    public int Rows(CompiledTable table) => rows[(int)table];

    public int Start => (int)words[CompiledFormat.StartWord];

    /// <summary>A word of a row.</summary>
    public int Get(CompiledTable table, int row, int word = 0) =>
        (int)words[begins[(int)table] + (row * CompiledFormat.RowWords(table)) + word];

    /// <summary>A string; each is decoded when first asked for.</summary>
    public string Text(int row)
    {
        // Two threads may decode the same string; either result is right.
        if (strings[row] is { } known)
            return known;
        var (from, to) = StringBytes(row);
        return strings[row] = Encoding.UTF8.GetString(text, from, to - from);
    }

    public (int From, int To) StringBytes(int row) =>
        (row == 0 ? 0 : Get(CompiledTable.Strings, row - 1), Get(CompiledTable.Strings, row));

    /// <summary>Writes the compiled schema as it was read.</summary>
    public void WriteTo(Stream stream)
    {
        var bytes = new byte[words.Length * 4];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), words[i]);
        stream.Write(bytes);
    }

    public static InvalidDataException Damaged() =>
        new("The compiled schema is damaged; compile it again.");

    private void CheckHeader(int length)
    {
        if (words.Length < CompiledFormat.HeaderWords || words[0] != CompiledFormat.Magic)
            throw new InvalidDataException("This is not a compiled schema.");
        if (words[1] != CompiledFormat.Version)
        {
            throw new InvalidDataException(
                $"The schema was compiled in version {words[1]} of the format, not {CompiledFormat.Version}; compile it again."
            );
        }
        if (length % 4 != 0)
            throw Damaged();
    }

    private void FindTables()
    {
        long next = CompiledFormat.HeaderWords;
        for (var i = 0; i < CompiledFormat.TableCount; i++)
        {
            var count = words[CompiledFormat.RowCountWord + i];
            begins[i] = (int)next;
            rows[i] = (int)count;
            next +=
                i == (int)CompiledTable.Bytes
                    ? (count + 3L) / 4
                    : (long)count * CompiledFormat.RowWords((CompiledTable)i);
            if (next > words.Length)
                throw Damaged();
        }
        if (next != words.Length)
            throw Damaged();
    }

    private void CheckSum()
    {
        var checksum = new CompiledChecksum();
        for (var i = CompiledFormat.StartWord; i < words.Length; i += 2)
            checksum.Add(words[i], i + 1 < words.Length ? words[i + 1] : 0);
        var expected =
            words[CompiledFormat.ChecksumWord]
            | ((ulong)words[CompiledFormat.ChecksumWord + 1] << 32);
        if (checksum.Value != expected)
            throw Damaged();
    }
}
#endif
