using System.Globalization;
using DomainXml.ModelGeneration.Model;
using DomainXml.Views;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>C# expressions for values.</summary>
/// <param name="types">The model's types.</param>
internal sealed class ValueCode(ModelTypes types)
{
    /// <summary>The expression for a text; null for a text that is not of the type.</summary>
    public string? Of(ValueModel type, string text)
    {
        var token = ValueText.Collapse(text);
        return type.Kind switch
        {
            ValueKind.Text => CSharpLiteral.Of(text),
            ValueKind.Flag when token == type.TrueText => "true",
            ValueKind.Flag when token == type.FalseText => "false",
            ValueKind.Enumeration => EnumerationOf(type.TypeName, token),
            ValueKind.Parsed => ParsedOf(WithoutAlias(type.TypeName), token),
            _ => null,
        };
    }

    /// <summary>The expression for a size; null for what is none.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit; null where there is none.</param>
    /// <param name="usualUnit">The unit that counts then.</param>
    public static string? SizeOf(string number, string? unit, string? usualUnit)
    {
        unit ??= usualUnit ?? "bytes";
        if (!ByteSize.TryCreate(number, unit, "bytes", out var size))
            return null;
        var digits = size.Number.ToString(CultureInfo.InvariantCulture);
        return unit switch
        {
            "KiB" or "MiB" or "GiB" or "TiB" => $"ByteSize.From{unit}({digits})",
            "bytes" => $"ByteSize.FromBytes({digits})",
            _ => $"ByteSize.Create({digits}, {CSharpLiteral.Of(unit)})",
        };
    }

    private string? EnumerationOf(string type, string token) =>
        types.Enumeration(type).Values.FirstOrDefault(value => value.Text == token) is { } known
            ? $"{type}.{known.Name}"
            : null;

    private static string? ParsedOf(string type, string token) =>
        type switch
        {
            "byte" or "System.Byte" => Number<byte>(token),
            "sbyte" or "System.SByte" => Number<sbyte>(token),
            "ushort" or "System.UInt16" => Number<ushort>(token),
            "short" or "System.Int16" => Number<short>(token),
            "uint" or "System.UInt32" => Number<uint>(token),
            "int" or "System.Int32" => Number<int>(token),
            "ulong" or "System.UInt64" => Number<ulong>(token),
            "long" or "System.Int64" => Number<long>(token),
            "decimal" or "System.Decimal" => Number<decimal>(token, "m"),
            "bool" or "System.Boolean" => Truth(token),
            "DomainXml.MacAddress" => Parsed<MacAddress>(type, token),
            "DomainXml.PciAddress" => Parsed<PciAddress>(type, token),
            "DomainXml.CpuSet" => Parsed<CpuSet>(type, token),
            "DomainXml.HexNumber" => Parsed<HexNumber>(type, token),
            "DomainXml.ByteSize" => Parsed<ByteSize>(type, token),
            "DomainXml.DiskTargetName" => Parsed<DiskTargetName>(type, token),
            "System.Guid" => Parsed<Guid>(type, token),
            _ => null,
        };

    private static string? Number<T>(string token, string suffix = "")
        where T : struct, IParsable<T>, IFormattable =>
        T.TryParse(token, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(null, CultureInfo.InvariantCulture) + suffix
            : null;

    private static string? Truth(string token) =>
        token switch
        {
            "true" or "1" => "true",
            "false" or "0" => "false",
            _ => null,
        };

    private static string? Parsed<T>(string type, string token)
        where T : struct, IParsable<T> =>
        T.TryParse(token, CultureInfo.InvariantCulture, out _)
            ? $"{type[(type.LastIndexOf('.') + 1)..]}.Parse({CSharpLiteral.Of(token)})"
            : null;

    private static string WithoutAlias(string type) =>
        type.StartsWith("global::", StringComparison.Ordinal) ? type["global::".Length..] : type;
}
