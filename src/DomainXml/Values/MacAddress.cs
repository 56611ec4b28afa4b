using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DomainXml;

/// <summary>An Ethernet address: six bytes, written <c>52:54:00:6b:3c:58</c>.</summary>
public readonly record struct MacAddress : ISpanParsable<MacAddress>, IComparable<MacAddress>
{
    private const int ByteCount = 6;

    /// <summary>The address that a number stands for.</summary>
    /// <param name="value">The six bytes, the first one highest; at most 2^48 - 1.</param>
    public MacAddress(ulong value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 0xFFFF_FFFF_FFFFUL);
        Value = value;
    }

    /// <summary>The six bytes as a number, the first one highest.</summary>
    public ulong Value { get; }

    /// <summary>Whether it names a group of stations rather than one.</summary>
    public bool IsMulticast => ((Value >> 40) & 1) != 0;

    /// <summary>Whether it was given by an administrator rather than by a manufacturer.</summary>
    public bool IsLocallyAdministered => ((Value >> 40) & 2) != 0;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out MacAddress)"/>
    /// <exception cref="FormatException">It is not six pairs of hexadecimal digits with colons between them.</exception>
    public static MacAddress Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var address)
            ? address
            : throw new FormatException($"'{s}' is not a MAC address, such as 52:54:00:6b:3c:58.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static MacAddress Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        out MacAddress result
    )
    {
        result = default;
        if (s.Length != ByteCount * 3 - 1)
            return false;
        var value = 0UL;
        for (var i = 0; i < ByteCount; i++)
        {
            var pair = s.Slice(i * 3, 2);
            if (
                (i > 0 && s[i * 3 - 1] != ':')
                || !byte.TryParse(
                    pair,
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var part
                )
            )
                return false;
            value = (value << 8) | part;
        }
        result = new MacAddress(value);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out MacAddress result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public int CompareTo(MacAddress other) => Value.CompareTo(other.Value);

    /// <summary>The address in small letters.</summary>
    public override string ToString() =>
        string.Create(
            ByteCount * 3 - 1,
            Value,
            static (text, value) =>
            {
                const string Digits = "0123456789abcdef";
                for (var i = ByteCount - 1; i >= 0; i--, value >>= 8)
                {
                    text[i * 3] = Digits[(int)(value >> 4) & 15];
                    text[i * 3 + 1] = Digits[(int)value & 15];
                    if (i > 0)
                        text[i * 3 - 1] = ':';
                }
            }
        );

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(MacAddress left, MacAddress right) => left.Value < right.Value;

    /// <summary>Whether the left one comes first or both are equal.</summary>
    public static bool operator <=(MacAddress left, MacAddress right) => left.Value <= right.Value;

    /// <summary>Whether the left one comes last.</summary>
    public static bool operator >(MacAddress left, MacAddress right) => left.Value > right.Value;

    /// <summary>Whether the left one comes last or both are equal.</summary>
    public static bool operator >=(MacAddress left, MacAddress right) => left.Value >= right.Value;
}
