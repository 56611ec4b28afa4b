using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>The C# types of the XML Schema datatypes. What is unbounded there is a 64-bit number here.</summary>
internal static class DatatypeMap
{
    private static readonly Dictionary<string, string> s_numbers = new(StringComparer.Ordinal)
    {
        ["byte"] = "sbyte",
        ["unsignedByte"] = "byte",
        ["short"] = "short",
        ["unsignedShort"] = "ushort",
        ["int"] = "int",
        ["unsignedInt"] = "uint",
        ["long"] = "long",
        ["unsignedLong"] = "ulong",
        ["integer"] = "long",
        ["negativeInteger"] = "long",
        ["nonPositiveInteger"] = "long",
        ["positiveInteger"] = "ulong",
        ["nonNegativeInteger"] = "ulong",
        ["decimal"] = "decimal",
        ["double"] = "double",
        ["float"] = "float",
    };

    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Decimal"] = "decimal",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.String"] = "string",
    };

    /// <summary>A C# type by its keyword, where it has one.</summary>
    public static string Keyword(string typeName) =>
        s_keywords.TryGetValue(typeName, out var keyword) ? keyword : typeName;

    /// <summary>The C# type of a datatype; <c>string</c> for all that are no numbers.</summary>
    public static ValueModel TypeOf(DatatypeName type)
    {
        if (type.Library != DatatypeName.XmlSchemaLibrary)
            return ValueModel.String;
        if (type.Name == "boolean")
            return new ValueModel(ValueKind.Flag, "bool", "true", "false");
        return s_numbers.TryGetValue(type.Name, out var number)
            ? new ValueModel(ValueKind.Parsed, number)
            : ValueModel.String;
    }
}
