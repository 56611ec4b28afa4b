using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DomainXml;

/// <summary>
/// The name of a disk in the guest, such as <c>vda</c> or <c>sdab</c>: a prefix that stands for the bus, letters that count
/// (a, b, ... z, aa, ab, ...), and the number of a partition where there is one.
/// </summary>
/// <param name="Prefix">The prefix: fd, hd, vd, sd, xvd or ubd.</param>
/// <param name="Index">What the letters count to, from 0: "a" is 0, "aa" is 26.</param>
/// <param name="Partition">The partition; null for the whole disk.</param>
public readonly record struct DiskTargetName(string Prefix, int Index, int? Partition = null)
    : ISpanParsable<DiskTargetName>
{
    private static readonly string[] Prefixes = ["fd", "hd", "vd", "sd", "xvd", "ubd"];

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out DiskTargetName)"/>
    /// <exception cref="FormatException">It is not such a name.</exception>
    public static DiskTargetName Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var name)
            ? name
            : throw new FormatException($"'{s}' is not a name of a disk, such as vda or sdb.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static DiskTargetName Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        out DiskTargetName result
    )
    {
        result = default;
        foreach (var prefix in Prefixes)
        {
            if (s.StartsWith(prefix))
                return TryParseRest(prefix, s[prefix.Length..], out result);
        }
        return false;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out DiskTargetName result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>The name.</summary>
    public override string ToString()
    {
        var letters = "";
        for (var rest = Index; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('a' + rest % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{letters}{Partition}");
    }

    private static bool TryParseRest(
        string prefix,
        ReadOnlySpan<char> rest,
        out DiskTargetName result
    )
    {
        result = default;
        var letters = rest.IndexOfAnyExceptInRange('a', 'z');
        if (letters < 0)
            letters = rest.Length;
        // Six letters fit into an int with room to spare.
        if (letters is 0 or > 6)
            return false;
        var index = 0;
        foreach (var letter in rest[..letters])
            index = index * 26 + (letter - 'a' + 1);
        var digits = rest[letters..];
        int? partition = null;
        if (digits.Length > 0)
        {
            if (
                digits[0] == '0' && digits.Length > 1
                || !int.TryParse(
                    digits,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                return false;
            partition = number;
        }
        result = new DiskTargetName(prefix, index - 1, partition);
        return true;
    }
}
