namespace DomainXml.Cli.Output;

/// <summary>Leaves out of JSON what would be empty.</summary>
internal static class OptionalJson
{
    public static string? OrNull(this string text) => text.Length > 0 ? text : null;

    public static IReadOnlyList<T>? OrNull<T>(this IReadOnlyList<T> list) =>
        list.Count > 0 ? list : null;
}
