using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using DomainXml.Views;

namespace DomainXml.ViewProbes;

/// <summary>One property of a type of view. Found by reflection once; read and set through delegates.</summary>
internal abstract class ViewProperty
{
    private static readonly ConcurrentDictionary<Type, ViewProperty[]> s_known = new();

    private ViewProperty(PropertyInfo property)
    {
        Property = property;
    }

    public PropertyInfo Property { get; }

    public string Name => Property.Name;

    public Type Type => Property.PropertyType;

    /// <summary>Whether it can be set, or is a list that can be changed.</summary>
    public bool IsEditable =>
        Property.SetMethod is { IsPublic: true }
        || Type == typeof(TextList)
        || (Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(ViewList<>));

    /// <summary>Whether the document says something of it.</summary>
    public bool IsThere(ElementView view)
    {
        try
        {
            return Get(view) switch
            {
                null or false => false,
                ElementView child => !child.IsAbsent,
                string => true,
                IEnumerable items => items.Cast<object>().Any(),
                _ => true,
            };
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }

    /// <summary>All public properties of a view that say something of the document.</summary>
    public static ViewProperty[] Of(ElementView view) =>
        s_known.GetOrAdd(
            view.GetType(),
            static type =>
                [
                    .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(property =>
                            property.Name
                                is not (
                                    nameof(ElementView.Element)
                                    or nameof(ElementView.ChildViews)
                                    or nameof(ElementView.DescendantViews)
                                    or nameof(ElementView.ParentView)
                                    or nameof(ElementView.Texts)
                                )
                        )
                        .Select(property => Create(type, property)),
                ]
        );

    /// <summary>Reads the value, and what a list or sequence has.</summary>
    /// <exception cref="DiagnosticException">The document has no such value, or another one.</exception>
    public abstract void Read(ElementView view);

    /// <summary>The value.</summary>
    /// <exception cref="DiagnosticException">The document has no such value, or another one.</exception>
    public abstract object? Get(ElementView view);

    /// <summary>Sets the value.</summary>
    public abstract void Set(ElementView view, object? value);

    private static ViewProperty Create(Type view, PropertyInfo property) =>
        (ViewProperty)
            Activator.CreateInstance(
                typeof(Typed<,>).MakeGenericType(view, property.PropertyType),
                property
            )!;

    private sealed class Typed<TView, TValue>(PropertyInfo property) : ViewProperty(property)
        where TView : ElementView
    {
        private static readonly bool s_isSequence =
            typeof(TValue) != typeof(string)
            && typeof(IEnumerable).IsAssignableFrom(typeof(TValue));

        private readonly Func<TView, TValue> _get = property.GetMethod!.CreateDelegate<
            Func<TView, TValue>
        >();

        private readonly Action<TView, TValue?>? _set = property.SetMethod?.CreateDelegate<
            Action<TView, TValue?>
        >();

        public override void Read(ElementView view)
        {
            var value = _get((TView)view);
            if (s_isSequence && value is IEnumerable items)
            {
                foreach (var item in items)
                    _ = item;
            }
        }

        public override object? Get(ElementView view) => _get((TView)view);

        public override void Set(ElementView view, object? value)
        {
            if (_set is null)
                throw new InvalidOperationException($"{Name} cannot be set.");
            _set((TView)view, (TValue?)value);
        }
    }
}
