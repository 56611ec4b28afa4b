using System.Reflection;
using System.Xml.Linq;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.ViewProbes;

/// <summary>Makes edits of the settable properties of views: to another value, to none, to one where there was none.</summary>
internal sealed class PropertyEdits(Random random)
{
    private static readonly NullabilityInfoContext s_nullability = new();
    private static readonly MethodInfo s_ofList = typeof(PropertyEdits).GetMethod(
        nameof(OfList),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    private static readonly MethodInfo s_setBackList = typeof(PropertyEdits).GetMethod(
        nameof(SetBackList),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>An edit of a property; null where it has none, or cannot be read.</summary>
    public Edit? Of(ElementView view, ViewProperty property)
    {
        var others = Others(view, property);
        var attributes = view.Element.Attributes().ToDictionary(a => a.Name, a => a.Value);
        return Edit(view, property) is { } edit
            ? edit with
            {
                Undo = () =>
                {
                    edit.Undo();
                    SetBackExcluded(view, others, attributes);
                },
            }
            : null;
    }

    /// <summary>What else the view has, and how it is set back.</summary>
    private static (ViewProperty Property, Action SetBack)[] Others(
        ElementView view,
        ViewProperty property
    ) =>
        [
            .. ViewProperty
                .Of(view)
                .Where(other => other != property && other.IsEditable && other.IsThere(view))
                .Select(other => (other, SetBack(view, other))),
        ];

    private static Action SetBack(ElementView view, ViewProperty property)
    {
        var value = property.Get(view);
        if (value is TextList texts)
        {
            string[] items = [.. texts];
            return () => Array.ForEach(items, texts.Add);
        }
        return IsViewList(property.Type)
            ? (Action)
                s_setBackList
                    .MakeGenericMethod(property.Type.GenericTypeArguments)
                    .Invoke(null, [value])!
            : () => property.Set(view, value);
    }

    private static Action SetBackList<T>(ViewList<T> list)
        where T : ElementView, IElementView<T>
    {
        T[] items = [.. list];
        return () => Array.ForEach(items, list.Add);
    }

    /// <summary>What the edit excluded comes back with it.</summary>
    private static void SetBackExcluded(
        ElementView view,
        (ViewProperty Property, Action SetBack)[] others,
        Dictionary<XName, string> attributes
    )
    {
        // Attributes by their texts, which need not be values that their properties take.
        foreach (var (name, value) in attributes)
        {
            if (view.Element.Attribute(name) is null)
                view.Texts[$"@{name}"] = value;
        }
        foreach (var (property, setBack) in others)
        {
            if (!property.IsThere(view))
                setBack();
        }
    }

    private Edit? Edit(ElementView view, ViewProperty property)
    {
        object? current;
        try
        {
            current = property.Get(view);
        }
        catch (DiagnosticException)
        {
            return null;
        }
        return current switch
        {
            TextList list => OfTexts(view, property, list),
            not null when IsViewList(property.Type) => (Edit?)
                s_ofList
                    .MakeGenericMethod(property.Type.GenericTypeArguments)
                    .Invoke(this, [view, property, current]),
            _ when property.Property.SetMethod is not { IsPublic: true } => null,
            _ when typeof(ElementView).IsAssignableFrom(property.Type) => OfChild(
                view,
                property,
                (ElementView?)current
            ),
            // What the schema does not know has a text, but no value to set back.
            Enum value when Convert.ToInt32(value, null) == 0 => null,
            _ => OfValue(view, property, current),
        };
    }

    private static bool IsViewList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ViewList<>);

    private static bool CanBeNull(ViewProperty property)
    {
        lock (s_nullability)
            return s_nullability.Create(property.Property).WriteState == NullabilityState.Nullable;
    }

    private Edit? OfValue(ElementView view, ViewProperty property, object? current)
    {
        var other =
            current is not null && random.Next(3) == 0 && CanBeNull(property)
                ? null
                : OtherValue.For(property.Type, current, random);
        if (other is null && (current is null || !CanBeNull(property)))
            return null;
        var path = SourceDocument.PathOf(view.Element);
        return new Edit(
            Describe(view, property, $"{current ?? "null"} -> {other ?? "null"}"),
            view.Element,
            () => property.Set(view, other),
            () => property.Set(view, current)
        )
        {
            KeepsSpace = property.Type != typeof(string),
            ReadBack = written => ReadBack(written, path, view, property, other),
        };
    }

    private static string? ReadBack(
        SourceDocument written,
        string path,
        ElementView view,
        ViewProperty property,
        object? expected
    )
    {
        var element = written.Find(path);
        var again = ViewReader
            .All(RootViews.Of(written.Root)!)
            .FirstOrDefault(candidate => candidate.Element == element);
        // Where the value tells kinds apart, the element is of another kind now.
        if (again?.GetType() != view.GetType())
            return null;
        var actual = property.Get(again);
        return Equals(actual, expected) || (expected is "" && actual is null)
            ? null
            : $"read again it is {actual ?? "null"}";
    }

    private Edit? OfChild(ElementView view, ViewProperty property, ElementView? current)
    {
        var isPresent = current is { IsAbsent: false };
        var other =
            isPresent && CanBeNull(property) && random.Next(3) > 0
                ? null
                : OtherValue.NewView(property.Type, random);
        if (other is null && !(isPresent && CanBeNull(property)))
            return null;
        return new Edit(
            Describe(
                view,
                property,
                other is null ? "removed"
                    : isPresent ? "replaced"
                    : "added"
            ),
            view.Element,
            () => property.Set(view, other),
            () => property.Set(view, isPresent ? current : null)
        );
    }

    private Edit? OfList<T>(ElementView view, ViewProperty property, ViewList<T> list)
        where T : ElementView, IElementView<T>
    {
        var index = list.Count == 0 ? -1 : random.Next(list.Count);
        var created = (T?)OtherValue.NewView(typeof(T), random);
        switch (random.Next(3))
        {
            case 0 when index >= 0:
                var item = list[index];
                return new Edit(
                    Describe(view, property, $"removed {index}"),
                    view.Element,
                    () => list.RemoveAt(index),
                    () => list.Insert(index, item)
                );
            case 1 when index >= 0 && created is not null:
                var old = list[index];
                return new Edit(
                    Describe(view, property, $"replaced {index}"),
                    view.Element,
                    () => list[index] = created,
                    () => list[index] = old
                );
            case 2 when created is not null:
                return new Edit(
                    Describe(view, property, "added"),
                    view.Element,
                    () => list.Add(created),
                    () => list.Remove(created)
                );
            default:
                return null;
        }
    }

    private Edit? OfTexts(ElementView view, ViewProperty property, TextList list)
    {
        var index = list.Count == 0 ? -1 : random.Next(list.Count);
        var old = index < 0 ? null : list[index];
        var text = (string)OtherValue.For(typeof(string), old, random)!;
        return (random.Next(3), old) switch
        {
            (0, not null) => new Edit(
                Describe(view, property, $"removed {index}"),
                view.Element,
                () => list.RemoveAt(index),
                () => list.Insert(index, old)
            ),
            (1, not null) => new Edit(
                Describe(view, property, $"{index}: {old} -> {text}"),
                view.Element,
                () => list[index] = text,
                () => list[index] = old
            ),
            (2, _) => new Edit(
                Describe(view, property, $"added {text}"),
                view.Element,
                () => list.Add(text),
                () => list.RemoveAt(list.Count - 1)
            ),
            _ => null,
        };
    }

    private static string Describe(ElementView view, ViewProperty property, string what) =>
        $"{SourceDocument.PathOf(view.Element)} {view.GetType().Name}.{property.Name} {what}";
}
