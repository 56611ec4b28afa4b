using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DomainXml;

/// <summary>
/// A size with the number and unit that it is written in, such as <c>4 GiB</c>. Two sizes are equal when they are as
/// many bytes: 1 GiB equals 1024 MiB.
/// </summary>
/// <remarks>
/// Units, in small or capital letters: b, byte and bytes; k, M, G, T, P, E alone or with iB in powers of 1024;
/// with B alone in powers of 1000. That is how libvirt's format documents them.
/// </remarks>
public readonly struct ByteSize
    : IEquatable<ByteSize>,
        IComparable<ByteSize>,
        ISpanParsable<ByteSize>,
        IFormattable
{
    private ByteSize(ulong bytes, ulong number, string? unit)
    {
        Bytes = bytes;
        Number = number;
        Unit = unit;
    }

    /// <summary>The size in bytes.</summary>
    public ulong Bytes { get; }

    /// <summary>The number as written.</summary>
    public ulong Number { get; }

    /// <summary>The unit as written; null where there is none.</summary>
    public string? Unit { get; }

    /// <summary>The number and unit to write where a unit counts that the size was not read with; no unit where none is needed.</summary>
    internal (ulong Number, string? Unit) Written(string defaultUnit) =>
        Unit is not null || FactorOf(defaultUnit) * (UInt128)Number == Bytes
            ? (Number, Unit)
            : (Bytes, "bytes");

    /// <summary>The size in KiB, rounded up to whole ones.</summary>
    public ulong KiB => Bytes / 1024 + (Bytes % 1024 == 0 ? 0UL : 1UL);

    /// <summary>The size in MiB, rounded up to whole ones.</summary>
    public ulong MiB => Bytes / (1024 * 1024) + (Bytes % (1024 * 1024) == 0 ? 0UL : 1UL);

    /// <summary>A size in bytes.</summary>
    public static ByteSize FromBytes(ulong number) => new(number, number, "bytes");

    /// <summary>A size in units of 1024 bytes.</summary>
    /// <exception cref="OverflowException">It is more than 2^64 - 1 bytes.</exception>
    public static ByteSize FromKiB(ulong number) => Create(number, "KiB");

    /// <summary>A size in units of 1024 KiB.</summary>
    /// <exception cref="OverflowException">It is more than 2^64 - 1 bytes.</exception>
    public static ByteSize FromMiB(ulong number) => Create(number, "MiB");

    /// <summary>A size in units of 1024 MiB.</summary>
    /// <exception cref="OverflowException">It is more than 2^64 - 1 bytes.</exception>
    public static ByteSize FromGiB(ulong number) => Create(number, "GiB");

    /// <summary>A size in units of 1024 GiB.</summary>
    /// <exception cref="OverflowException">It is more than 2^64 - 1 bytes.</exception>
    public static ByteSize FromTiB(ulong number) => Create(number, "TiB");

    /// <summary>A size as a document writes it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit; null or empty where there is none.</param>
    /// <param name="defaultUnit">What counts where there is no unit.</param>
    /// <exception cref="FormatException">There is no such unit.</exception>
    /// <exception cref="OverflowException">It is more than 2^64 - 1 bytes.</exception>
    public static ByteSize Create(ulong number, string? unit, string defaultUnit = "bytes")
    {
        var effective = string.IsNullOrEmpty(unit) ? defaultUnit : unit;
        var factor = FactorOf(effective);
        return factor == 0
            ? throw new FormatException($"'{effective}' is not a unit of size.")
            : new ByteSize(
                checked(number * factor),
                number,
                string.IsNullOrEmpty(unit) ? null : unit
            );
    }

    /// <summary>A size as a document writes it, where it is one.</summary>
    /// <param name="number">The number's text; white space around it does not count.</param>
    /// <param name="unit">The unit; null or empty where there is none.</param>
    /// <param name="defaultUnit">What counts where there is no unit.</param>
    /// <param name="size">The size.</param>
    /// <returns>False for what is no number, no unit, or more than 2^64 - 1 bytes.</returns>
    public static bool TryCreate(
        ReadOnlySpan<char> number,
        string? unit,
        string defaultUnit,
        out ByteSize size
    )
    {
        size = default;
        var factor = FactorOf(string.IsNullOrEmpty(unit) ? defaultUnit : unit);
        if (
            factor == 0
            || !ulong.TryParse(
                number,
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var count
            )
            || count > ulong.MaxValue / factor
        )
            return false;
        size = new ByteSize(count * factor, count, string.IsNullOrEmpty(unit) ? null : unit);
        return true;
    }

    /// <summary>How many bytes a unit is; 0 for what is none.</summary>
    /// <param name="unit">The unit, in small or capital letters.</param>
    public static ulong FactorOf(ReadOnlySpan<char> unit)
    {
        if (Is(unit, "b") || Is(unit, "byte") || Is(unit, "bytes"))
            return 1;
        if (unit.IsEmpty)
            return 0;
        var power = "kmgtpe".IndexOf(char.ToLowerInvariant(unit[0]), StringComparison.Ordinal) + 1;
        var suffix = unit[1..];
        if (power == 0 || !(suffix.IsEmpty || Is(suffix, "ib") || Is(suffix, "b")))
            return 0;
        var factor = 1UL;
        for (var i = 0; i < power; i++)
            factor *= Is(suffix, "b") ? 1000UL : 1024UL;
        return factor;
    }

    /// <summary>Reads a number and, behind it, a unit: <c>4 GiB</c>, <c>4G</c>, <c>4096</c> (bytes).</summary>
    /// <exception cref="FormatException">It is not a size.</exception>
    public static ByteSize Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var size)
            ? size
            : throw new FormatException($"'{s}' is not a size, such as 4 GiB or 512 MiB.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static ByteSize Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        out ByteSize result
    )
    {
        s = s.Trim();
        var digits = s.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = s.Length;
        return TryCreate(s[..digits], s[digits..].TrimStart().ToString(), "bytes", out result);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out ByteSize result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(ByteSize other) => Bytes == other.Bytes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteSize other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bytes.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The number and unit as written; in bytes where there is no unit.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The number, in a format of numbers, and the unit as written.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        return Unit is null
            ? $"{Bytes.ToString(format, culture)} bytes"
            : $"{Number.ToString(format, culture)} {Unit}";
    }

    /// <summary>Whether both are as many bytes.</summary>
    public static bool operator ==(ByteSize left, ByteSize right) => left.Equals(right);

    /// <summary>Whether they are not as many bytes.</summary>
    public static bool operator !=(ByteSize left, ByteSize right) => !left.Equals(right);

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Whether the left one is less or as much.</summary>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Whether the left one is more.</summary>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Whether the left one is more or as much.</summary>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    private static bool Is(ReadOnlySpan<char> text, string unit) =>
        text.Equals(unit, StringComparison.OrdinalIgnoreCase);
}
