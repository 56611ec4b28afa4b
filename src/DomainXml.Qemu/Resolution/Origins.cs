using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>Remembers where the elements of a copy come from, so that a mistake found in the copy has its place.</summary>
internal static class Origins
{
    /// <summary>Copies a view; every element of the copy knows its original.</summary>
    public static T CopyWithOrigins<T>(this T view)
        where T : ElementView, IElementView<T>
    {
        var copy = view.Copy();
        foreach (
            var (element, original) in copy
                .Element.DescendantsAndSelf()
                .Zip(view.Element.DescendantsAndSelf())
        )
            element.AddAnnotation(new Origin(Of(original)));
        return copy;
    }

    /// <summary>The element that an element, or the nearest one around it, was copied from; itself where it was not copied.</summary>
    public static XElement Of(XElement element)
    {
        for (var around = element; around is not null; around = around.Parent)
        {
            if (around.Annotation<Origin>() is { } origin)
                return origin.Element;
        }
        return element;
    }

    private sealed record Origin(XElement Element);
}
