namespace DomainXml.RelaxNg.Validation;

/// <summary>The attributes of the open elements. It grows with depth only, and is used again and again.</summary>
internal sealed class AttributeStack
{
    private Entry[] entries = new Entry[16];

    // Values that were given as spans are kept here; what grows leaves the old array to the values in it.
    private char[] characters = new char[256];
    private int characterCount;
    private int highest;

    public int Count { get; private set; }

    public int NameNumber(int index) => entries[index].NameNumber;

    public XmlName Name(int index) => entries[index].Name;

    public SourceSpan NameSpan(int index) => entries[index].NameSpan;

    public SourceSpan ValueSpan(int index) => entries[index].ValueSpan;

    public TextValue Value(int index) => entries[index].Value;

    public void Push(
        int nameNumber,
        XmlName name,
        in TextValue value,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    )
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, Count * 2);
        ref var entry = ref entries[Count++];
        entry.NameNumber = nameNumber;
        entry.Name = name;
        entry.Value = value;
        entry.CharacterCount = characterCount;
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
            characters = Enlarged(characterCount + value.Length);
        value.CopyTo(characters.AsSpan(characterCount));
        Push(
            nameNumber,
            name,
            new TextValue(characters, characterCount, value.Length),
            nameSpan,
            valueSpan
        );
        characterCount += value.Length;
    }

    private char[] Enlarged(int needed)
    {
        var larger = new char[Math.Max(characters.Length * 2, needed)];
        characters.AsSpan(0, characterCount).CopyTo(larger);
        return larger;
    }
#endif

    /// <summary>The index of the attribute of a name, from one index up to another; -1 where there is none.</summary>
    public int IndexOf(XmlName name, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (entries[i].Name == name)
                return i;
        }
        return -1;
    }

    /// <summary>Forgets the attributes from an index on.</summary>
    public void Truncate(int count)
    {
        if (count >= Count)
            return;
        characterCount = entries[count].CharacterCount;
        highest = Math.Max(highest, Count);
        Count = count;
    }

    /// <summary>Forgets all, and lets go of the texts that the values stand in.</summary>
    public void Clear()
    {
        Truncate(0);
        Array.Clear(entries, 0, highest);
        highest = 0;
    }

    private struct Entry
    {
        public int NameNumber;
        public XmlName Name;
        public TextValue Value;
        public int CharacterCount;
        public SourceSpan NameSpan;
        public SourceSpan ValueSpan;
    }
}
