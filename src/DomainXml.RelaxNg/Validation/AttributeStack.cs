namespace DomainXml.RelaxNg.Validation;

/// <summary>The attributes of the open elements. It grows with depth only, and is used again and again.</summary>
internal sealed class AttributeStack
{
    private Entry[] entries = new Entry[16];
    private char[] characters = new char[256];
    private int characterCount;

    public int Count { get; private set; }

    public int NameNumber(int index) => entries[index].NameNumber;

    public XmlName Name(int index) => entries[index].Name;

    public SourceSpan NameSpan(int index) => entries[index].NameSpan;

    public SourceSpan ValueSpan(int index) => entries[index].ValueSpan;

    public TextValue Value(int index)
    {
        ref readonly var entry = ref entries[index];
        return entry.Text is not null
            ? new TextValue(entry.Text)
            : new TextValue(characters, entry.Start, entry.Length);
    }

    public void Push(
        int nameNumber,
        XmlName name,
        string value,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    )
    {
        ref var entry = ref Add();
        entry.NameNumber = nameNumber;
        entry.Name = name;
        entry.Text = value;
        entry.Start = characterCount;
        entry.NameSpan = nameSpan;
        entry.ValueSpan = valueSpan;
    }

#if NET
    public void Push(
        int nameNumber,
        XmlName name,
        ReadOnlySpan<char> value,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    )
    {
        if (characterCount + value.Length > characters.Length)
            Array.Resize(
                ref characters,
                Math.Max(characters.Length * 2, characterCount + value.Length)
            );
        value.CopyTo(characters.AsSpan(characterCount));
        ref var entry = ref Add();
        entry.NameNumber = nameNumber;
        entry.Name = name;
        entry.Text = null;
        entry.Start = characterCount;
        entry.Length = value.Length;
        entry.NameSpan = nameSpan;
        entry.ValueSpan = valueSpan;
        characterCount += value.Length;
    }
#endif

    /// <summary>Forgets the attributes from an index on.</summary>
    public void Truncate(int count)
    {
        if (count >= Count)
            return;
        characterCount = entries[count].Start;
        Count = count;
    }

    private ref Entry Add()
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, Count * 2);
        return ref entries[Count++];
    }

    private struct Entry
    {
        public int NameNumber;
        public XmlName Name;
        public string? Text;
        public int Start;
        public int Length;
        public SourceSpan NameSpan;
        public SourceSpan ValueSpan;
    }
}
