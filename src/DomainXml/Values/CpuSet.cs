using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace DomainXml;

/// <summary>
/// A set of CPU numbers (or NUMA nodes), written <c>0-3,^2,8</c>: ranges and single numbers, from left to right; a caret
/// takes a number out again. Two sets are equal when they have the same members.
/// </summary>
public readonly struct CpuSet : IEquatable<CpuSet>, ISpanParsable<CpuSet>, IEnumerable<int>
{
    /// <summary>The highest number that a set may have. The same bound as libvirt's.</summary>
    public const int MaxNumber = 16383;

    // Bit n of word n / 64; the last word is never 0, so that equal sets have equal words.
    private readonly ulong[]? _words;

    private CpuSet(ReadOnlySpan<ulong> words)
    {
        var length = words.LastIndexOfAnyExcept(0UL) + 1;
        _words = length == 0 ? null : words[..length].ToArray();
    }

    /// <summary>How many members it has.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
                count += System.Numerics.BitOperations.PopCount(word);
            return count;
        }
    }

    private ReadOnlySpan<ulong> Words => _words;

    /// <summary>The set of some numbers.</summary>
    /// <param name="numbers">The numbers, each from 0 to <see cref="MaxNumber"/>.</param>
    public static CpuSet Of(params IEnumerable<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        Span<ulong> words = stackalloc ulong[(MaxNumber + 1) / 64];
        words.Clear();
        foreach (var number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxNumber);
            words[number / 64] |= 1UL << (number % 64);
        }
        return new CpuSet(words);
    }

    /// <summary>Whether a number is a member.</summary>
    public bool Contains(int number) =>
        number >= 0
        && number / 64 < Words.Length
        && (Words[number / 64] & (1UL << (number % 64))) != 0;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CpuSet)"/>
    /// <exception cref="FormatException">It is not a set.</exception>
    public static CpuSet Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var set)
            ? set
            : throw new FormatException($"'{s}' is not a set of CPUs, such as 0-3,^2,8.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CpuSet Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CpuSet result)
    {
        result = default;
        Span<ulong> words = stackalloc ulong[(MaxNumber + 1) / 64];
        words.Clear();
        foreach (var part in s.Split(','))
        {
            var item = s[part].Trim();
            var isExcluded = item.StartsWith("^");
            var range = isExcluded ? item[1..] : item;
            var dash = isExcluded ? -1 : range.IndexOf('-');
            if (!TryParseNumber(dash < 0 ? range : range[..dash], out var first))
                return false;
            var last = first;
            if (dash >= 0 && (!TryParseNumber(range[(dash + 1)..], out last) || last < first))
                return false;
            for (var n = first; n <= last; n++)
            {
                if (isExcluded)
                    words[n / 64] &= ~(1UL << (n % 64));
                else
                    words[n / 64] |= 1UL << (n % 64);
            }
        }
        result = new CpuSet(words);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out CpuSet result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>The members, lowest first.</summary>
    public IEnumerator<int> GetEnumerator()
    {
        for (var n = 0; n < (_words?.Length ?? 0) * 64; n++)
        {
            if (Contains(n))
                yield return n;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(CpuSet other) => Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CpuSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in Words)
            hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>The set in its shortest form: numbers and ranges, lowest first.</summary>
    public override string ToString()
    {
        var result = new StringBuilder();
        for (var first = 0; first < Words.Length * 64; first++)
        {
            if (!Contains(first))
                continue;
            var last = first;
            while (Contains(last + 1))
                last++;
            if (result.Length > 0)
                result.Append(',');
            result.Append(CultureInfo.InvariantCulture, $"{first}");
            if (last > first)
                result.Append(CultureInfo.InvariantCulture, $"-{last}");
            first = last;
        }
        return result.ToString();
    }

    /// <summary>Whether both have the same members.</summary>
    public static bool operator ==(CpuSet left, CpuSet right) => left.Equals(right);

    /// <summary>Whether their members differ.</summary>
    public static bool operator !=(CpuSet left, CpuSet right) => !left.Equals(right);

    private static bool TryParseNumber(ReadOnlySpan<char> s, out int number) =>
        int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= MaxNumber;
}
