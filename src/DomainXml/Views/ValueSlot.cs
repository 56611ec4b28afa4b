using System.ComponentModel;
using System.Globalization;
using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>Where a value stands.</summary>
internal enum SlotKind
{
    Attribute,
    Text,
    Child,
}

/// <summary>
/// A place for one value in an element: an attribute, a child element's text or the element's own text. Generated code
/// reads and writes through it. Absent, empty, zero and "no" are different things, and stay so.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ValueSlot
{
    private readonly ElementView _view;
    private readonly SlotKind _kind;
    private readonly string _name;

    internal ValueSlot(ElementView view, SlotKind kind, string name)
    {
        _view = view;
        _kind = kind;
        _name = name;
    }

    /// <summary>The text; null where it is absent. An element without text has an empty one.</summary>
    public string? Text =>
        _kind switch
        {
            SlotKind.Attribute => ViewTree.Attribute(_view.Element, _name)?.Value,
            SlotKind.Child => ViewTree.Child(_view.Element, _name) is { } child
                ? ElementText.Of(child)
                : null,
            _ => ElementText.OwnOf(_view.Element),
        };

    /// <summary>The text.</summary>
    /// <exception cref="DiagnosticException">It is absent.</exception>
    public string RequiredText => Text ?? (_kind == SlotKind.Text ? "" : throw Missing());

    /// <summary>The text with white space collapsed; null where it is absent.</summary>
    public string? Token => Text is { } text ? ValueText.Collapse(text) : null;

    /// <summary>The text with white space collapsed.</summary>
    /// <exception cref="DiagnosticException">It is absent.</exception>
    public string RequiredToken => ValueText.Collapse(RequiredText);

    /// <summary>The value; null where it is absent.</summary>
    /// <typeparam name="T">A type that parses itself.</typeparam>
    /// <exception cref="DiagnosticException">The text is not such a value.</exception>
    public T? Read<T>()
        where T : struct, IParsable<T> => Token is { } text ? Parse<T>(text) : null;

    /// <summary>The value.</summary>
    /// <typeparam name="T">A type that parses itself.</typeparam>
    /// <exception cref="DiagnosticException">It is absent, or the text is not such a value.</exception>
    public T ReadRequired<T>()
        where T : struct, IParsable<T> => Parse<T>(RequiredToken);

    /// <summary>One of two words as true or false; null where it is absent.</summary>
    /// <param name="trueText">The word for true.</param>
    /// <param name="falseText">The word for false.</param>
    /// <exception cref="DiagnosticException">The text is neither word.</exception>
    public bool? ReadFlag(string trueText, string falseText) =>
        Token is { } text ? ParseFlag(text, trueText, falseText) : null;

    /// <summary>One of two words as true or false.</summary>
    /// <param name="trueText">The word for true.</param>
    /// <param name="falseText">The word for false.</param>
    /// <exception cref="DiagnosticException">It is absent, or neither word.</exception>
    public bool ReadRequiredFlag(string trueText, string falseText) =>
        ParseFlag(RequiredToken, trueText, falseText);

    /// <summary>A size, made of a number and the attribute <c>unit</c>; null where the number is absent.</summary>
    /// <param name="defaultUnit">What counts where there is no unit.</param>
    /// <exception cref="DiagnosticException">The text is not a size.</exception>
    public ByteSize? ReadSize(string defaultUnit)
    {
        if (TryReadSize(defaultUnit, out var size))
            return size;
        if (Token is not { } number)
            return null;
        throw ViewErrors.Malformed(
            SizeElement!,
            _kind == SlotKind.Child ? _name : "",
            number,
            "a size, such as 4194304 or, with a unit, 4"
        );
    }

    /// <summary>A size, made of a number and the attribute <c>unit</c>.</summary>
    /// <param name="defaultUnit">What counts where there is no unit.</param>
    /// <exception cref="DiagnosticException">It is absent, or no size.</exception>
    public ByteSize ReadRequiredSize(string defaultUnit) =>
        ReadSize(defaultUnit) ?? throw Missing();

    /// <summary>Writes a text; null removes it. A text that is the same leaves the document as it is.</summary>
    /// <param name="text">The text.</param>
    public void Write(string? text)
    {
        switch (_kind)
        {
            case SlotKind.Attribute:
                WriteAttribute(text);
                break;
            case SlotKind.Child:
                WriteChild(text);
                break;
            default:
                var old = ElementText.OwnOf(_view.Element);
                if (text is null && old is not null)
                    ElementText.Remove(_view.Element);
                else if (text is not null && (old ?? "") != text)
                    ElementText.Set(_view.Element, text);
                break;
        }
    }

    /// <summary>Writes a word, which white space around it does not change; null removes it.</summary>
    /// <param name="word">The word.</param>
    public void WriteWord(string? word)
    {
        if (word is null)
            Write(null);
        else if (Token != word)
            Write(
                TextAsRead is { } read && ValueText.Collapse(read) == word ? read : InPlace(word)
            );
    }

    /// <summary>Writes a word of an enumeration; null removes it, and an empty one leaves what is there.</summary>
    /// <param name="word">The word; empty for one that the schema does not know.</param>
    /// <exception cref="ArgumentException">The word is empty, and nothing is there.</exception>
    public void WriteToken(string? word)
    {
        if (word is not { Length: 0 })
            WriteWord(word);
        else if (Text is null)
            throw new ArgumentException(
                "Unrecognized has no text. Write a value that the schema does not know through the property for the text, whose name ends in Text."
            );
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">A type that writes itself.</typeparam>
    public void WriteValue<T>(T value)
        where T : struct, IParsable<T>
    {
        // The same value in other words (007, +7) stays, or becomes again, as it is written.
        if (Says(Text, value))
            return;
        var read = TextAsRead;
        Write(Says(read, value) ? read : InPlace(ValueText.Format(value)));
    }

    /// <summary>Writes a value; null removes it.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">A type that writes itself.</typeparam>
    public void WriteValue<T>(T? value)
        where T : struct, IParsable<T>
    {
        if (value is { } present)
            WriteValue(present);
        else
            Write(null);
    }

    /// <summary>Writes one of two words; null removes it.</summary>
    /// <param name="value">Which one.</param>
    /// <param name="trueText">The word for true.</param>
    /// <param name="falseText">The word for false.</param>
    public void WriteFlag(bool? value, string trueText, string falseText)
    {
        if (value is null)
        {
            Write(null);
            return;
        }
        var word = value.Value ? trueText : falseText;
        // The XML Schema type also has the digits.
        var digit =
            trueText != "true" ? word
            : value.Value ? "1"
            : "0";
        if (Token is { } token && (token == word || token == digit))
            return;
        WriteWord(TextAsRead is { } read && ValueText.Collapse(read) == digit ? digit : word);
    }

    /// <summary>Writes a size with its unit; null removes it. A size that is the same stays as it is written.</summary>
    /// <param name="value">The size.</param>
    /// <param name="defaultUnit">What counts where there is no unit.</param>
    public void WriteSize(ByteSize? value, string defaultUnit)
    {
        if (value is { } wanted && TryReadSize(defaultUnit, out var old) && old == wanted)
            return;
        var (number, unit) = value?.Written(defaultUnit) ?? default;
        WriteValue<ulong>(value is null ? null : number);
        if (SizeElement is not { } element)
            return;
        if (unit is not null && unit == ViewTree.Attribute(element, "unit")?.Value)
            return;
        // An empty unit is none.
        var read = ReadValues.Attribute(element, "unit");
        element.SetAttributeValue("unit", value is not null && read is "" ? unit ?? "" : unit);
    }

    private XElement? SizeElement =>
        _kind == SlotKind.Child ? ViewTree.Child(_view.Element, _name) : _view.Element;

    private bool TryReadSize(string defaultUnit, out ByteSize size)
    {
        size = default;
        return SizeElement is { } element
            && Token is { } number
            && ByteSize.TryCreate(
                number,
                ViewTree.Attribute(element, "unit")?.Value,
                defaultUnit,
                out size
            );
    }

    private void WriteAttribute(string? text)
    {
        var attribute = ViewTree.Attribute(_view.Element, _name);
        if (text is null)
            attribute?.Remove();
        else if (attribute is null)
        {
            ViewTree.Insert(_view, new XAttribute(XName.Get(_name), text));
            ViewTree.RemoveExcluded(_view, "@" + _name);
        }
        else if (attribute.Value != text)
            attribute.Value = text;
    }

    private void WriteChild(string? text)
    {
        var child = ViewTree.Child(_view.Element, _name);
        if (text is null)
        {
            if (child is not null)
                ViewTree.Remove(child);
        }
        else if (child is not null && ElementText.Of(child) == text)
        {
            return;
        }
        else if (RemovedChild() is { } removed && ElementText.Of(removed) == text)
        {
            // The value that was read is back, and with it the form that it had.
            if (child is null)
                Insert(removed);
            else
                ViewTree.Replace(child, removed);
        }
        else if (child is null)
        {
            Insert(new XElement(XName.Get(_name), text));
        }
        else
        {
            ElementText.Set(child, text);
        }
    }

    private void Insert(XElement child)
    {
        ViewTree.Insert(_view, child);
        ViewTree.RemoveExcluded(_view, _name);
    }

    /// <summary>What the text was when the document was read; null where there was none.</summary>
    private string? TextAsRead =>
        _kind switch
        {
            SlotKind.Attribute => ReadValues.Attribute(_view.Element, _name),
            SlotKind.Text => ReadValues.Text(_view.Element),
            _ when ViewTree.Child(_view.Element, _name) is { } child
                    && ReadValues.Text(child) is { } read => read,
            _ => RemovedChild() is { } removed ? ElementText.Of(removed) : null,
        };

    private XElement? RemovedChild() => RemovedElements.Find(_view.Element, XName.Get(_name));

    private static bool Says<T>(string? text, T value)
        where T : struct, IParsable<T> =>
        text is not null
        && T.TryParse(ValueText.Collapse(text), CultureInfo.InvariantCulture, out var known)
        && known.Equals(value);

    /// <summary>A word with the white space around it that the word before had.</summary>
    private string InPlace(string word) =>
        Text is { } old ? ValueText.ReplaceWords(old, word) : word;

    private T Parse<T>(string text)
        where T : struct, IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Malformed(text, ViewErrors.Describe<T>());

    private bool ParseFlag(string text, string trueText, string falseText)
    {
        if (text == trueText)
            return true;
        if (text == falseText)
            return false;
        // The XML Schema type also has the digits.
        if (trueText == "true" && text is "1" or "0")
            return text == "1";
        throw Malformed(text, $"{trueText} or {falseText}");
    }

    private XObject Place =>
        _kind switch
        {
            SlotKind.Attribute => ViewTree.Attribute(_view.Element, _name),
            SlotKind.Child => (XObject?)ViewTree.Child(_view.Element, _name),
            _ => null,
        } ?? _view.Element;

    private DiagnosticException Malformed(string text, string expected) =>
        ViewErrors.Malformed(Place, _name, text, expected);

    private DiagnosticException Missing() =>
        _kind == SlotKind.Attribute
            ? ViewErrors.MissingAttribute(_view.Element, _name)
            : ViewErrors.MissingElement(_view.Element, _name);
}
