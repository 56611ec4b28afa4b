using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DomainXml;

/// <summary>
/// A number that is usually written in hexadecimal digits, such as <c>0x1f</c>. Keeps how it is written; two of them
/// are equal when they are the same number.
/// </summary>
/// <remarks>
/// Read as the C library reads numbers without a fixed base, which is what libvirt does: <c>0x</c> is hexadecimal,
/// a leading <c>0</c> octal, anything else decimal; digits that are only hexadecimal are taken as such without <c>0x</c>.
/// </remarks>
public readonly struct HexNumber
    : IEquatable<HexNumber>,
        IComparable<HexNumber>,
        ISpanParsable<HexNumber>,
        IFormattable
{
    private readonly string? _text;
    private readonly byte _digits;

    /// <summary>A number that is written with <c>0x</c> and at least so many digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">How many digits at least, 1 to 16.</param>
    public HexNumber(ulong value, int digits = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 16);
        Value = value;
        _digits = (byte)digits;
    }

    private HexNumber(ulong value, string text)
    {
        Value = value;
        _text = text;
    }

    /// <summary>The number.</summary>
    public ulong Value { get; }

    /// <summary>The number itself.</summary>
    public static implicit operator ulong(HexNumber number) => number.Value;

    /// <summary>The number itself; the method of the conversion.</summary>
    public ulong ToUInt64() => Value;

    /// <summary>The number, written with <c>0x</c> and as few digits as it has: that is right wherever such numbers stand.</summary>
    public static implicit operator HexNumber(uint value) => FromUInt32(value);

    /// <summary>The number, written with <c>0x</c> and as few digits as it has; the method of the conversion.</summary>
    /// <param name="value">The number.</param>
    public static HexNumber FromUInt32(uint value) => new(value, digits: 1);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out HexNumber)"/>
    /// <exception cref="FormatException">It is not a number of at most 64 bits.</exception>
    public static HexNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"'{s}' is not a number, such as 10 or 0x0a.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static HexNumber Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        out HexNumber result
    )
    {
        s = s.Trim();
        ulong value;
        bool isNumber;
        if (s.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            isNumber = TryParseHex(s[2..], out value);
        else if (s.Length > 1 && s[0] == '0' && !s.ContainsAnyExceptInRange('0', '7'))
            isNumber = TryParseOctal(s[1..], out value);
        else
            isNumber =
                ulong.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                || (s.ContainsAny(HexLetters) && TryParseHex(s, out value));
        result = isNumber ? new HexNumber(value, s.ToString()) : default;
        return isNumber;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out HexNumber result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(HexNumber other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HexNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(HexNumber other) => Value.CompareTo(other.Value);

    /// <summary>The number as it was written.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The number in a format of numbers; null for as it was written.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        format is not null
            ? Value.ToString(format, formatProvider)
            : _text
                ?? "0x"
                    + Value
                        .ToString("x", CultureInfo.InvariantCulture)
                        .PadLeft(Math.Max((int)_digits, 1), '0');

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(HexNumber left, HexNumber right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(HexNumber left, HexNumber right) => !left.Equals(right);

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(HexNumber left, HexNumber right) => left.Value < right.Value;

    /// <summary>Whether the left one is less or equal.</summary>
    public static bool operator <=(HexNumber left, HexNumber right) => left.Value <= right.Value;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(HexNumber left, HexNumber right) => left.Value > right.Value;

    /// <summary>Whether the left one is greater or equal.</summary>
    public static bool operator >=(HexNumber left, HexNumber right) => left.Value >= right.Value;

    private static readonly System.Buffers.SearchValues<char> HexLetters =
        System.Buffers.SearchValues.Create("abcdefABCDEF");

    private static bool TryParseHex(ReadOnlySpan<char> s, out ulong value) =>
        ulong.TryParse(s, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static bool TryParseOctal(ReadOnlySpan<char> s, out ulong value)
    {
        value = 0;
        foreach (var digit in s)
        {
            if (value >> 61 != 0)
                return false;
            value = (value << 3) + (ulong)(digit - '0');
        }
        return true;
    }
}
