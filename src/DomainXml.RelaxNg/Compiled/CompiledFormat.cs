namespace DomainXml.RelaxNg.Compiled;

/// <summary>
/// The compiled form of a schema: a header and tables of little-endian 32-bit numbers, then the strings in UTF-8.
/// Everything is referred to by its row, so any part can be read without those before it. A row refers only to earlier
/// rows of its own table; only the content of an element may be any pattern.
/// </summary>
internal static class CompiledFormat
{
    /// <summary>The first four bytes: "DXRN".</summary>
    public const uint Magic = 0x4E525844;

    /// <summary>Rises with every change of the format; other versions are refused.</summary>
    public const uint Version = 2;

    public const int ChecksumWord = 2;
    public const int StartWord = 4;
    public const int RowCountWord = 5;

    /// <summary>Magic, version, checksum (two words), the start's row, and the rows of each table.</summary>
    public const int HeaderWords = RowCountWord + TableCount;

    public const int TableCount = 7;

    /// <summary>How deep patterns may nest; keeps a forged file from exhausting the stack.</summary>
    public const int MaxDepth = 2000;

    /// <summary>How many words a row of each <see cref="CompiledTable"/> has; the strings' bytes are counted one by one.</summary>
    public static int RowWords(CompiledTable table) =>
        table switch
        {
            CompiledTable.Names or CompiledTable.Patterns => 3,
            CompiledTable.Elements => 8,
            _ => 1,
        };
}

/// <summary>The tables, in their order in the file.</summary>
internal enum CompiledTable
{
    /// <summary>Where each string ends, in bytes from the first one's beginning.</summary>
    Strings,

    /// <summary>Name classes: a <see cref="CompiledName"/> and two operands.</summary>
    Names,

    /// <summary>Where each datatype begins among the words.</summary>
    Datatypes,

    /// <summary>
    /// Lists: of a datatype its library, name, numbers of parameters and of prefixes, and pairs of strings for both; of
    /// a choice its parts; last the addresses of the schema's files. A parameter without a name describes the values.
    /// </summary>
    Words,

    /// <summary>Elements: name class, definition's name + 1, file, start line and column, end line and column, content.</summary>
    Elements,

    /// <summary>Patterns: a <see cref="CompiledPattern"/> and two operands.</summary>
    Patterns,

    /// <summary>The bytes of the strings.</summary>
    Bytes,
}

/// <summary>Kinds of name classes, with the meaning of their operands. "+ 1" leaves 0 for "none".</summary>
internal enum CompiledName
{
    /// <summary>Namespace, local name.</summary>
    Single,

    /// <summary>Exception + 1, nothing.</summary>
    Any,

    /// <summary>Namespace, exception + 1.</summary>
    Namespace,

    /// <summary>Two name classes.</summary>
    Choice,
}

/// <summary>Kinds of patterns, with the meaning of their operands.</summary>
internal enum CompiledPattern
{
    Empty,
    NotAllowed,
    Text,

    /// <summary>Two patterns.</summary>
    Group,

    /// <summary>Two patterns.</summary>
    Interleave,

    /// <summary>Where the parts begin among the words, how many there are.</summary>
    Choice,

    /// <summary>A pattern, nothing.</summary>
    OneOrMore,

    /// <summary>A pattern, nothing.</summary>
    List,

    /// <summary>A name class, a pattern.</summary>
    Attribute,

    /// <summary>An element, nothing.</summary>
    Element,

    /// <summary>A datatype, exception + 1.</summary>
    Data,

    /// <summary>A datatype, a string.</summary>
    Value,
}
