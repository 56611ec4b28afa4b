using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>Reads views of documents that may break the schema: what cannot be read is passed over.</summary>
internal static class Reading
{
    /// <summary>The items of a list, or none where there is no list.</summary>
    public static IEnumerable<T> OrNone<T>(this IEnumerable<T>? items) => items ?? [];

    /// <summary>Whether an exception says that a view met a document that breaks the schema.</summary>
    public static bool IsSchemaBreach(DiagnosticException exception) =>
        exception.Diagnostics.All(diagnostic =>
            diagnostic.Id.StartsWith("DX2", StringComparison.Ordinal)
        );

    /// <summary>A value of a view; null where it is absent or cannot be read.</summary>
    public static TValue? Try<TView, TValue>(this TView view, Func<TView, TValue?> read)
        where TView : IElementView
        where TValue : struct
    {
        try
        {
            return read(view);
        }
        catch (DiagnosticException exception) when (IsSchemaBreach(exception))
        {
            return null;
        }
    }

    /// <inheritdoc cref="Try{TView, TValue}(TView, Func{TView, TValue?})"/>
    public static TValue? Try<TView, TValue>(this TView view, Func<TView, TValue?> read)
        where TView : IElementView
        where TValue : class
    {
        try
        {
            return read(view);
        }
        catch (DiagnosticException exception) when (IsSchemaBreach(exception))
        {
            return null;
        }
    }

    /// <summary>The views of which a value is present and can be read, with the value.</summary>
    public static IEnumerable<(TView View, TValue Value)> With<TView, TValue>(
        this IEnumerable<TView> views,
        Func<TView, TValue?> read
    )
        where TView : IElementView
        where TValue : struct
    {
        foreach (var view in views)
        {
            if (view.Try(read) is { } value)
                yield return (view, value);
        }
    }

    /// <inheritdoc cref="With{TView, TValue}(IEnumerable{TView}, Func{TView, TValue?})"/>
    public static IEnumerable<(TView View, TValue Value)> With<TView, TValue>(
        this IEnumerable<TView> views,
        Func<TView, TValue?> read
    )
        where TView : IElementView
        where TValue : class
    {
        foreach (var view in views)
        {
            if (view.Try(read) is { } value)
                yield return (view, value);
        }
    }
}
