using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Judges a document that is told to it piece by piece, as any XML parser reads it. It keeps one frame for each open
/// element, and nothing of what is closed. After the first few documents an event costs a few look-ups and no memory.
/// </summary>
/// <remarks>
/// For one thread at a time; validators on several threads share a schema. Every mistake is reported once, at the latest
/// when the document ends: a part that is missing in one place and stands in another is one mistake.
/// <see cref="ValidationError.Span"/> gives the order in the document.
/// </remarks>
public sealed partial class SchemaValidator
{
    private readonly ValidationGrammar grammar;
    private readonly NameTable names;
    private readonly Action<ValidationError> report;
    private readonly MovedParts movedParts;
    private readonly ElementRecovery elementRecovery;
    private readonly AttributeStack attributes = new();
    private readonly TextCollector text = new();
    private ElementFrame[] frames = [];
    private Automaton automaton;
    private LevelState current;
    private DatatypeContext context = DatatypeContext.Empty;
    private int depth;
    private int skipped;
    private bool isInStartTag;
    private bool hasRoot;

    /// <summary>Creates a validator for one document after another.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="report">Takes each mistake, some only at the document's end.</param>
    public SchemaValidator(Schema schema, Action<ValidationError> report)
        : this((schema ?? throw new ArgumentNullException(nameof(schema))).Grammar, report) { }

    internal SchemaValidator(ValidationGrammar grammar, Action<ValidationError> report)
    {
        this.grammar = grammar;
        names = grammar.Names;
        movedParts = new MovedParts(error =>
        {
            ErrorCount++;
            report(Located(error));
        });
        this.report = movedParts.Take;
        elementRecovery = new ElementRecovery(grammar, this.report);
        automaton = grammar.Automaton;
        current = automaton.StateOf(grammar.Start) ?? NothingAllowed();
    }

    /// <summary>How many mistakes the document has, as far as it has been read.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>The prefixes in scope, for values such as QName. It is asked while an event is handled.</summary>
    public DatatypeContext Context
    {
        get => context;
        set => context = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Makes lines and columns of the spans that the reader of the document gives; null where they are that already. It is
    /// asked for mistakes only.
    /// </summary>
    public Func<SourceSpan, SourceSpan>? Locate { get; set; }

    /// <summary>The number of open elements.</summary>
    public int Depth => depth + skipped;

    /// <summary>Makes it ready for another document.</summary>
    public void Reset()
    {
        automaton = grammar.Automaton;
        current = automaton.StateOf(grammar.Start) ?? NothingAllowed();
        attributes.Clear();
        text.Clear();
        movedParts.Clear();
        wrongElement = null;
        depth = 0;
        skipped = 0;
        isInStartTag = false;
        hasRoot = false;
        ErrorCount = 0;
    }

    /// <summary>An element begins.</summary>
    /// <param name="namespaceUri">Its namespace; empty where it has none.</param>
    /// <param name="localName">Its name without the prefix.</param>
    /// <param name="nameSpan">The place of its name.</param>
    public void StartElement(string namespaceUri, string localName, SourceSpan nameSpan)
    {
        if (skipped > 0)
            SkipElement();
        else
            Start(names.Find(namespaceUri, localName), namespaceUri, localName, nameSpan);
    }

    /// <summary>An attribute of the element that began last. Namespace declarations are none.</summary>
    /// <param name="namespaceUri">Its namespace; empty where it has none.</param>
    /// <param name="localName">Its name without the prefix.</param>
    /// <param name="value">Its value as XML defines it: references replaced, white space normalised.</param>
    /// <param name="nameSpan">The place of its name.</param>
    /// <param name="valueSpan">The place of its value, without the quotes.</param>
    public void Attribute(
        string namespaceUri,
        string localName,
        string value,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    )
    {
        if (skipped > 0)
            SkipAttribute();
        else
            Attribute(FindName(namespaceUri, localName), new TextValue(value), nameSpan, valueSpan);
    }

    /// <summary>Looks a name up, once for all the elements or attributes that have it.</summary>
    /// <param name="namespaceUri">Its namespace; empty where it has none.</param>
    /// <param name="localName">The name without the prefix.</param>
    /// <returns>The name, for validators of the same schema.</returns>
    public SchemaName FindName(string namespaceUri, string localName) =>
        new(names.Find(namespaceUri, localName), new XmlName(namespaceUri, localName));

    /// <summary>An element begins.</summary>
    /// <param name="name">Its name, from <see cref="FindName"/>.</param>
    /// <param name="nameSpan">The place of its name.</param>
    public void StartElement(SchemaName name, SourceSpan nameSpan)
    {
        if (skipped > 0)
            SkipElement();
        else
            Start(name.Number, name.Name.NamespaceUri, name.Name.LocalName, nameSpan);
    }

    /// <summary>An attribute of the element that began last, whose value stands in a longer text.</summary>
    /// <param name="name">Its name, from <see cref="FindName"/>.</param>
    /// <param name="text">The text that holds the value.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="nameSpan">The place of its name.</param>
    /// <param name="valueSpan">The place of its value, without the quotes.</param>
    public void Attribute(
        SchemaName name,
        string text,
        int start,
        int length,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    )
    {
        if (skipped > 0)
            SkipAttribute();
        else
            Attribute(name, new TextValue(text, start, length), nameSpan, valueSpan);
    }

    private void Attribute(
        SchemaName name,
        in TextValue value,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    ) => attributes.Push(name.Number, name.Name, value, nameSpan, valueSpan);

    /// <summary>The start tag ends. It need not be said: any other event says it too.</summary>
    public void EndAttributes()
    {
        if (isInStartTag && skipped == 0)
            CloseStartTag();
    }

    /// <summary>Text, CDATA or the content of a character reference; whole, or in any number of pieces.</summary>
    /// <param name="value">The text.</param>
    /// <param name="span">Its place.</param>
    public void Text(string value, SourceSpan span)
    {
        if (skipped == 1 && wrongElement is not null)
            wrongElement.Append(value);
        if (WantsText(new TextValue(value), span))
            text.Add(value, span);
    }

#if NET
    /// <inheritdoc cref="StartElement(string, string, SourceSpan)"/>
    public void StartElement(string namespaceUri, ReadOnlySpan<char> localName, SourceSpan nameSpan)
    {
        if (skipped > 0)
        {
            SkipElement();
            return;
        }
        var number = names.Find(namespaceUri, localName);
        Start(number, namespaceUri, NameText(number, localName), nameSpan);
    }

    /// <inheritdoc cref="Attribute(string, string, string, SourceSpan, SourceSpan)"/>
    public void Attribute(
        string namespaceUri,
        ReadOnlySpan<char> localName,
        ReadOnlySpan<char> value,
        SourceSpan nameSpan,
        SourceSpan valueSpan
    )
    {
        if (skipped > 0)
        {
            SkipAttribute();
            return;
        }
        var number = names.Find(namespaceUri, localName);
        attributes.Push(
            number,
            new XmlName(namespaceUri, NameText(number, localName)),
            value,
            nameSpan,
            valueSpan
        );
    }

    /// <inheritdoc cref="Text(string, SourceSpan)"/>
    public void Text(ReadOnlySpan<char> value, SourceSpan span)
    {
        if (skipped > 0)
        {
            if (skipped == 1 && wrongElement is not null)
                wrongElement.Append(value.ToString());
            return;
        }
        if (isInStartTag)
            CloseStartTag();
        if (skipped > 0 || depth == 0)
            return;
        if (current.TakesValues)
            text.Add(value, span);
        else if (value.IndexOfAnyExcept(" \t\r\n") >= 0 && !GoesOnAfterText())
            ReportText(new TextValue(value.ToString()), span);
    }

    private string NameText(int number, ReadOnlySpan<char> localName) =>
        names.IsMentioned(number) ? names.Representative(number).LocalName : localName.ToString();
#endif

    /// <summary>The element that began last, and has not ended, ends.</summary>
    public void EndElement()
    {
        if (skipped > 0)
        {
            skipped--;
            if (skipped == 0)
                EndWrongElement();
            return;
        }
        if (depth == 0)
            throw new InvalidOperationException("There is no open element to end.");
        if (isInStartTag)
        {
            CloseStartTag();
            if (skipped > 0)
            {
                EndElement();
                return;
            }
        }
        var frame = frames[depth - 1];
        var next = Leave(frame) ?? LeaveWithMistake(frame);
        if (frame.HoldsMistakes)
            ReportHeld(frame);
        Close(frame, next);
    }

    /// <summary>The document ends.</summary>
    public void EndDocument()
    {
        if (depth + skipped > 0)
            throw new InvalidOperationException("An element has not ended.");
        if (!hasRoot)
            throw new InvalidOperationException("A document has one outermost element.");
        movedParts.Flush();
    }

    /// <summary>
    /// The document can't be read any further. Reports what was held back; <see cref="Reset"/> comes next.
    /// </summary>
    public void Stop()
    {
        EndWrongElement();
        while (depth > 0)
        {
            var frame = frames[--depth];
            if (frame.HoldsMistakes)
                ReportHeld(frame);
            attributes.Truncate(frame.FirstAttribute);
        }
        movedParts.Flush();
    }

    /// <summary>Whether text of nothing but white space can matter at this place; a reader may leave it out where not.</summary>
    public bool NeedsWhiteSpace
    {
        get
        {
            if (isInStartTag && skipped == 0)
                CloseStartTag();
            return skipped == 0 && depth > 0 && current.TakesValues;
        }
    }

    /// <summary>Whether text at this place can matter; spares a reader the making of strings.</summary>
    internal bool NeedsText(System.Xml.XmlNodeType kind)
    {
        if (skipped > 0 || depth == 0)
            return wrongElement is not null;
        if (isInStartTag)
            CloseStartTag();
        return current.TakesValues
            || kind is System.Xml.XmlNodeType.Text or System.Xml.XmlNodeType.CDATA;
    }

    /// <summary>What the schema allows and requires at this place: inside the element that began last and has not ended.</summary>
    public AllowedContent GetAllowedContent() =>
        skipped > 0
            ? AllowedContent.Unknown
            : AllowedContent.Of(automaton, current, isInStartTag, attributes, InnermostFrame);
}
