using System.Globalization;
using System.Reflection;
using DomainXml.Views;

namespace DomainXml.ViewProbes;

/// <summary>Makes values of a property's type that differ from the one it has.</summary>
internal static class OtherValue
{
    private static readonly string[] s_texts =
    [
        "other",
        "two words",
        "a & b < c > d",
        "it's \"quoted\"",
        "/var/lib/images/é-😀.img",
        " padded ",
        "",
    ];

    private static readonly string[] s_words =
    [
        "7",
        "4096",
        "1",
        "0x1c",
        "52:54:00:aa:bb:01",
        "3d1f0c5e-5a0e-4d0c-9f6b-0d7b5a4e1c11",
        "0-3,^1",
        "1.5",
        "vdz",
        "4 MiB",
    ];

    private static readonly MethodInfo s_parse = typeof(OtherValue).GetMethod(
        nameof(Parse),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Another value, or null where the type has no other.</summary>
    /// <param name="type">The property's type.</param>
    /// <param name="current">The value that it has.</param>
    /// <param name="random">Chooses.</param>
    public static object? For(Type type, object? current, Random random)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Choose(s_texts, current, random);
        if (type == typeof(bool))
            return current is not true;
        if (type.IsEnum)
            return Choose([.. Enum.GetValues(type).Cast<object>().Skip(1)], current, random);
        if (typeof(ElementView).IsAssignableFrom(type))
            return NewView(type, random);
        return Choose(
            [.. s_words.Select(word => ParseAs(type, word)).OfType<object>()],
            current,
            random
        );
    }

    /// <summary>A new, empty view; of any kind where the type has kinds.</summary>
    public static ElementView? NewView(Type type, Random random)
    {
        var candidates = type.IsAbstract
            ? type.Assembly.GetTypes().Where(candidate => candidate.IsSubclassOf(type)).ToArray()
            : [type];
        candidates =
        [
            .. candidates.Where(candidate =>
                !candidate.IsAbstract && candidate.GetConstructor(Type.EmptyTypes) is not null
            ),
        ];
        return candidates.Length == 0
            ? null
            : (ElementView)Activator.CreateInstance(candidates[random.Next(candidates.Length)])!;
    }

    private static object? Choose(object[] values, object? current, Random random)
    {
        var others = values.Where(value => !value.Equals(current)).ToArray();
        return others.Length == 0 ? null : others[random.Next(others.Length)];
    }

    private static object? ParseAs(Type type, string word) =>
        s_parse.MakeGenericMethod(type).Invoke(null, [word]);

    private static object? Parse<T>(string word)
        where T : IParsable<T> =>
        T.TryParse(word, CultureInfo.InvariantCulture, out var value) ? value : null;
}
