namespace DomainXml.Views;

/// <summary>
/// The texts of an element by their names in the document, beside the typed members: values that the schema does not
/// know, of a newer format for example, are read and written here.
/// </summary>
/// <remarks>
/// <c>@name</c> is an attribute, <c>name</c> the text of a child element, and an empty name the element's own text.
/// Names in a namespace are <c>@{namespace}name</c>. What is new is inserted where the schema's order says.
/// </remarks>
public sealed class ViewTexts
{
    private readonly ElementView _view;

    internal ViewTexts(ElementView view)
    {
        _view = view;
    }

    /// <summary>A text; null where it is absent, and setting it to null removes it.</summary>
    /// <param name="name">What it is the text of.</param>
    public string? this[string name]
    {
        get => Slot(name).Text;
        set => Slot(name).Write(value);
    }

    private ValueSlot Slot(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name switch
        {
            "" => new(_view, SlotKind.Text, ""),
            ['@', ..] => new(_view, SlotKind.Attribute, name[1..]),
            _ => new(_view, SlotKind.Child, name),
        };
    }
}
