using DomainXml.Views;

namespace DomainXml.ViewProbes;

/// <summary>Reads documents to the last property, as a program would that has to know everything.</summary>
internal static class ViewReader
{
    /// <summary>Reads every property of a view and of all views below it, and what the schema does not know of them.</summary>
    /// <returns>The number of properties that were read.</returns>
    /// <remarks>A value that the document lacks or has wrong is an answer too: it comes with a diagnostic.</remarks>
    public static int ReadAll(ElementView view)
    {
        var count = 0;
        foreach (var property in ViewProperty.Of(view))
        {
            try
            {
                property.Read(view);
            }
            catch (DiagnosticException) { }
            count++;
        }
        foreach (var attribute in view.Extensions.Attributes)
            _ = attribute.Value;
        foreach (var element in view.Extensions.Elements)
            _ = element.Value;
        foreach (var child in view.ChildViews)
            count += ReadAll(child);
        return count;
    }

    /// <summary>A view and all views below it, in document order.</summary>
    public static IEnumerable<ElementView> All(ElementView view)
    {
        yield return view;
        foreach (var child in view.ChildViews)
        {
            foreach (var below in All(child))
                yield return below;
        }
    }
}
