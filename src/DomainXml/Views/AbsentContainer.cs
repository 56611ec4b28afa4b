using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>
/// A container that an element does not have. Whoever asks for it gets an empty one, always the same; the first thing
/// that is put into it, by whatever means, puts it into the document.
/// </summary>
internal sealed class AbsentContainer
{
    // Asking is reading, which several threads may do at once.
    private static readonly Lock s_lock = new();

    private readonly ElementView _owner;
    private readonly ElementView _view;
    private bool _isWaiting = true;

    private AbsentContainer(ElementView owner, ElementView view)
    {
        _owner = owner;
        _view = view;
        view.Element.AddAnnotation(this);
        view.Element.Changed += Join;
    }

    /// <summary>The container of a type that an element does not have.</summary>
    public static T Get<T>(ElementView owner, ref AbsentContainer[] known)
        where T : ElementView, IElementView<T>
    {
        foreach (var container in Volatile.Read(ref known))
        {
            if (container is { _isWaiting: true, _view: T view })
                return view;
        }
        lock (s_lock)
        {
            foreach (var container in known)
            {
                if (container is { _isWaiting: true, _view: T view })
                    return view;
            }
            var created = ElementView.Of<T>(new XElement(XName.Get(T.ElementName)));
            var waiting = known.Where(container => container._isWaiting);
            Volatile.Write(ref known, [.. waiting, new AbsentContainer(owner, created)]);
            return created;
        }
    }

    /// <summary>Whether an element is a container that has not joined its document.</summary>
    public static bool IsWaiting(XElement element) =>
        element.Annotation<AbsentContainer>() is { _isWaiting: true };

    /// <summary>Whether a view is one of the containers.</summary>
    public static bool Holds(AbsentContainer[] known, ElementView view) =>
        Array.Exists(known, container => container._isWaiting && container._view == view);

    /// <summary>Lets go of the container of a type, because another one takes its place.</summary>
    public static void Forget<T>(ref AbsentContainer[] known)
        where T : ElementView
    {
        foreach (var container in known)
        {
            if (container._view is T)
                container.Stop();
        }
        known = Array.FindAll(known, container => container._isWaiting);
    }

    /// <summary>Lets go of a container that becomes part of something else.</summary>
    public static void Detach(XElement element) => element.Annotation<AbsentContainer>()?.Stop();

    private void Join(object? sender, XObjectChangeEventArgs change)
    {
        if (!_isWaiting)
            return;
        Stop();
        if (_owner.Element.Elements(_view.Element.Name).Any())
        {
            throw new InvalidOperationException(
                $"The {_owner} has a {_view} by now. Ask for it again."
            );
        }
        ViewTree.Insert(_owner, _view.Element);
    }

    private void Stop()
    {
        _isWaiting = false;
        _view.Element.Changed -= Join;
        _view.Element.RemoveAnnotations<AbsentContainer>();
    }
}
