namespace DomainXml.RelaxNg.Validation;

/// <summary>An open element. Frames are used again and again: there is one for each level of depth reached.</summary>
/// <param name="parent">The frame of the level above; null for the outermost element.</param>
internal sealed class ElementFrame(ElementFrame? parent)
{
    // More conflicts with one choice say nothing new.
    private const int MostConflicts = 100;

    private readonly List<SeenElement> seen = [];
    private HashSet<string>? told;

    /// <summary>The element around this one; null for the outermost.</summary>
    public ElementFrame? Parent { get; } = parent;

    public XmlName Name { get; private set; }
    public int NameNumber { get; private set; }
    public SourceSpan NameSpan { get; private set; }

    /// <summary>The state of the parent before this element.</summary>
    public LevelState Before { get; private set; } = null!;

    /// <summary>The move into it.</summary>
    public ElementMove Move { get; private set; } = ElementMove.None;

    /// <summary>The state behind the start tag.</summary>
    public LevelState? Content { get; set; }

    /// <summary>Where its attributes begin in the stack of attributes.</summary>
    public int FirstAttribute { get; private set; }

    public bool HasChildren { get; set; }

    /// <summary>Whether its name is another one than is written: the one that was probably meant.</summary>
    public bool IsGuess { get; set; }

    /// <summary>Whether its text cannot be judged as a value any more.</summary>
    public bool IgnoresText { get; set; }

    /// <summary>Whether text in it has been reported.</summary>
    public bool HasTextMistake { get; set; }

    /// <summary>Whether it is no element at all, but stands for an attribute of its parent.</summary>
    public bool IsVoid { get; set; }

    /// <summary>The name of its definition, once a message needs it, and where there is only one.</summary>
    public string? DefinitionName { get; set; }

    /// <summary>Names of elements or attributes that are missing, but that a mistake already reported explains.</summary>
    public HashSet<string>? Excused { get; private set; }

    /// <summary>Missing attributes, not reported yet: an element may turn up that was meant as one of them.</summary>
    public List<ValidationError>? Pending { get; private set; }

    /// <summary>What does not go with the variant that an attribute of this element chooses; judged when the element ends.</summary>
    public List<VariantConflict>? Conflicts { get; private set; }

    /// <summary>Where the element has no place in its parent: the mistake, whose best home its content may tell.</summary>
    public MisplacedElement? Misplaced { get; set; }

    /// <summary>The wrong namespace of the element, which those in it may share, and the right one; or null.</summary>
    public (string Wrong, string Right)? NamespaceMistake { get; set; }

    /// <summary>Whether there is something to report when the element ends.</summary>
    public bool HoldsMistakes =>
        Pending is not null || Conflicts is not null || Misplaced is not null;

    /// <summary>The child elements that changed what may follow, with the place of the first of each name.</summary>
    public IReadOnlyList<SeenElement> Seen => seen;

    public void Open(
        XmlName name,
        int nameNumber,
        SourceSpan nameSpan,
        LevelState before,
        ElementMove move,
        int firstAttribute
    )
    {
        Name = name;
        NameNumber = nameNumber;
        NameSpan = nameSpan;
        Before = before;
        Move = move;
        FirstAttribute = firstAttribute;
        Content = null;
        HasChildren = false;
        IsGuess = false;
        IgnoresText = false;
        HasTextMistake = false;
        IsVoid = false;
        DefinitionName = null;
        Excused = null;
        told = null;
        Pending = null;
        Conflicts = null;
        Misplaced = null;
        NamespaceMistake = null;
        seen.Clear();
    }

    /// <summary>Remembers a child that changed what may follow. Few names can, however many children there are.</summary>
    public void AddSeen(ElementFrame child)
    {
        foreach (var item in seen)
        {
            if (item.NameNumber == child.NameNumber)
                return;
        }
        seen.Add(new SeenElement(child.Name, child.NameNumber, child.NameSpan));
    }

    /// <summary>Makes that the element may lack an attribute or element, whatever says that it must have it.</summary>
    public void Excuse(string localName)
    {
        (Excused ??= []).Add(localName);
        for (var around = Parent; around is not null; around = around.Parent)
            around.Conflicts?.RemoveAll(conflict =>
                conflict.Error.Span == NameSpan && conflict.Error.Expected.Contains(localName)
            );
    }

    public bool IsExcused(string localName) => Excused is not null && Excused.Contains(localName);

    /// <summary>Remembers that an element has been told to be missing.</summary>
    public void NoteMissing(string localName) => (told ??= []).Add(localName);

    /// <summary>Whether an element may lack another, or has been told to.</summary>
    public bool IsKnownToLack(string localName) =>
        IsExcused(localName) || told is not null && told.Contains(localName);

    public void AddConflict(VariantConflict conflict)
    {
        Conflicts ??= [];
        if (Conflicts.Count < MostConflicts)
            Conflicts.Add(conflict);
    }

    public void Postpone(ValidationError error) => (Pending ??= []).Add(error);

    /// <summary>Forgets what was to be reported when the element ends.</summary>
    public void Forgive()
    {
        Pending = null;
        Conflicts = null;
        Misplaced = null;
    }

    /// <summary>Forgets those conflicts in which another element is what is wrong, or lacks something.</summary>
    public void ForgetConflictsOf(ElementFrame element) =>
        Conflicts?.RemoveAll(conflict => conflict.Error.Span == element.NameSpan);
}

/// <summary>A child element that has been read.</summary>
internal readonly record struct SeenElement(XmlName Name, int NameNumber, SourceSpan Span);
