using System.Globalization;
using System.Numerics;

namespace DomainXml.Differential;

/// <summary>Values that are nearly, or only just, what another value is.</summary>
internal static class NearValues
{
    private const string Insertions = "aZ0x9f-_.:/,+% \t";

    /// <summary>Ends of the ranges that numbers in schemas have, other spellings of numbers, and what is no number.</summary>
    public static IReadOnlyList<string> Edges { get; } =
    [
        "",
        "0",
        "-0",
        "+0",
        "00",
        "1",
        "+1",
        "-1",
        "01",
        "1.0",
        "1.",
        ".5",
        "1e3",
        "0x0",
        "0x1",
        "0X1F",
        "0xg",
        "1f",
        "7",
        "8",
        "31",
        "32",
        "0x1f",
        "0x20",
        "127",
        "128",
        "255",
        "256",
        "0xff",
        "0x100",
        "4094",
        "4095",
        "4096",
        "65535",
        "65536",
        "0xffff",
        "0x10000",
        "2147483647",
        "2147483648",
        "-2147483648",
        "4294967295",
        "4294967296",
        "0xffffffff",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "INF",
        "NaN",
        "yes",
        "no",
        "on",
        "off",
        "true",
        "false",
        "YES",
        "auto",
        "default",
        "none",
        "/",
        "/a",
        "a/b",
        "a b",
        "a:b",
        "é",
        "10.0.0.1",
        "256.0.0.1",
        "10.0.0",
        "10.0.0.1/24",
        "::",
        "::1",
        "fe80::1%eth0",
        "1:2:3:4:5:6:7:8",
        "1::2::3",
        "::ffff:10.0.0.1",
        "52:54:00:00:00:01",
        "53:54:00:00:00:01",
        "52:54:00:00:00",
        "52-54-00-00-00-01",
        "6695eb01-f6a4-8304-79aa-97f2502e193f",
        "6695eb01f6a4830479aa97f2502e193f",
        "6695eb01-f6a4-8304-79aa-97f2502e193",
        "0-3",
        "0-3,^2",
        "3-",
        ",1",
        "0,",
        "2024-02-30T00:00:00Z",
        "2024-02-29T12:00:00",
        "KiB",
        "kib",
        "K",
        "500107630fxx1234",
        "500107630f001234",
        "0x500107630f001234",
    ];

    /// <summary>The value with one small change.</summary>
    public static string Of(string value, Random random)
    {
        var at = random.Next(value.Length + 1);
        if (at < value.Length && random.Next(2) == 0)
        {
            var changed = random.Next(4) switch
            {
                0 => "",
                1 => SwapCase(value[at]).ToString(),
                2 => Insertions[random.Next(Insertions.Length)].ToString(),
                _ => new string(value[at], 2),
            };
            return value[..at] + changed + value[(at + 1)..];
        }
        return random.Next(7) switch
        {
            0 when BigInteger.TryParse(value, CultureInfo.InvariantCulture, out var number) =>
                Neighbour(number, random).ToString(CultureInfo.InvariantCulture),
            1 => value.ToUpperInvariant(),
            2 => value.ToLowerInvariant(),
            3 => value + Insertions[random.Next(Insertions.Length)],
            4 => value + value,
            5 => Insertions[random.Next(Insertions.Length)] + value,
            _ => value.Insert(at, Insertions[random.Next(Insertions.Length)].ToString()),
        };
    }

    private static BigInteger Neighbour(BigInteger number, Random random) =>
        random.Next(4) switch
        {
            0 => number + 1,
            1 => number - 1,
            2 => -number,
            _ => number * 16,
        };

    private static char SwapCase(char c) =>
        char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c);
}
