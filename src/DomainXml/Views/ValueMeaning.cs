using System.ComponentModel;
using System.Globalization;

namespace DomainXml.Views;

/// <summary>When two texts of a value say the same, and what an absent one stands for. Generated code says which meaning is whose.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ValueMeaning
{
    private readonly Func<string, string>? _canonical;

    private ValueMeaning(Func<string, string>? canonical, string? unit, string? standard)
    {
        _canonical = canonical;
        Unit = unit;
        Default = standard;
    }

    /// <summary>A text that means just itself.</summary>
    public static ValueMeaning Exact => default;

    /// <summary>A word: white space around it does not count.</summary>
    public static ValueMeaning Token => new(ValueText.Collapse, null, null);

    /// <summary><c>true</c> or <c>false</c>, also written 1 or 0.</summary>
    public static ValueMeaning Truth => new(CanonicalTruth, null, null);

    /// <summary>The value that an absent text stands for; null where it stands for nothing known.</summary>
    public string? Default { get; }

    /// <summary>For a size, which the attribute <c>unit</c> belongs to: the unit where there is none.</summary>
    internal string? Unit { get; }

    /// <summary>A value: numbers, addresses and the like are the same however they are written.</summary>
    /// <typeparam name="T">The type that reads it.</typeparam>
    public static ValueMeaning Of<T>()
        where T : struct, IParsable<T> => new(Parsed<T>.Canonical, null, null);

    /// <summary>A size, made of a number and the attribute <c>unit</c>.</summary>
    /// <param name="unit">The unit that counts where there is none.</param>
    public static ValueMeaning Size(string unit) => new(ValueText.Collapse, unit, null);

    /// <summary>The same with a value that an absent text stands for.</summary>
    /// <param name="value">That value.</param>
    public ValueMeaning WithDefault(string value) => new(_canonical, Unit, value);

    /// <summary>Whether every character of the text counts.</summary>
    internal bool IsExact => _canonical is null;

    /// <summary>The text that all texts of the same meaning share.</summary>
    internal string Canonical(string text) => _canonical is null ? text : _canonical(text);

    private static string CanonicalTruth(string text) =>
        ValueText.Collapse(text) switch
        {
            "1" => "true",
            "0" => "false",
            var word => word,
        };

    private static class Parsed<T>
        where T : struct, IParsable<T>
    {
        public static readonly Func<string, string> Canonical = text =>
        {
            var token = ValueText.Collapse(text);
            if (!T.TryParse(token, CultureInfo.InvariantCulture, out var value))
                return token;
            // This one remembers how it was written.
            return value is HexNumber number
                ? number.Value.ToString(CultureInfo.InvariantCulture)
                : ValueText.Format(value);
        };
    }
}
