using DomainXml.RelaxNg.Datatypes.Regex;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>Reads the parameters of a datatype and checks that they make sense together.</summary>
internal sealed class XsdFacetReader(string typeName, XsdType type, DatatypeContext context)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly List<XsdRegex> patterns = [];
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XsdBound> bounds = new(StringComparer.Ordinal);

    /// <summary>The parameters; or null with what is wrong, as a sentence.</summary>
    public XsdFacets? Read(IReadOnlyList<DatatypeParameter> parameters, out string? error)
    {
        foreach (var parameter in parameters)
        {
            error = ReadOne(parameter);
            if (error is not null)
                return null;
        }
        error = CheckLengths() ?? CheckBounds() ?? CheckDigits();
        if (error is not null)
            return null;
        return new XsdFacets
        {
            MinLength = Count("length") ?? Count("minLength"),
            MaxLength = Count("length") ?? Count("maxLength"),
            Min = Bound("minInclusive") ?? Bound("minExclusive"),
            Max = Bound("maxInclusive") ?? Bound("maxExclusive"),
            TotalDigits = Count("totalDigits"),
            FractionDigits = Count("fractionDigits"),
            Patterns = [.. patterns],
        };
    }

    private string? ReadOne(DatatypeParameter parameter)
    {
        var (name, value) = parameter;
        if (name == "pattern")
        {
            if (!XsdRegex.TryParse(value, out var regex, out var error))
                return error;
            patterns.Add(regex!);
            return null;
        }
        if (known.TryGetValue(name, out var earlier))
            return $"The parameter \"{name}\" is given twice, as \"{earlier}\" and as \"{value}\"; only \"pattern\" may be repeated.";
        known.Add(name, value);
        switch (name)
        {
            case "length" or "minLength" or "maxLength":
                return type.LengthUnit is null
                    ? NotApplicable(name, "values of this datatype have no length")
                    : ReadCount(name, value, 0);
            case "totalDigits":
                return type.IsDecimal ? ReadCount(name, value, 1) : OnlyDecimal(name);
            case "fractionDigits":
                return type.IsDecimal ? ReadCount(name, value, 0) : OnlyDecimal(name);
            case "minInclusive" or "minExclusive" or "maxInclusive" or "maxExclusive":
                return type.IsOrdered
                    ? ReadBound(name, value)
                    : NotApplicable(name, "values of this datatype have no order");
            case "enumeration":
                return "The parameter \"enumeration\" is not used in RELAX NG; write a choice of values instead.";
            case "whiteSpace":
                return "The parameter \"whiteSpace\" is not used in RELAX NG; choose the datatype \"string\", \"normalizedString\" or \"token\" by how it treats white space.";
            default:
                return $"There is no parameter \"{name}\"; there are length, minLength, maxLength, minInclusive, minExclusive, maxInclusive, maxExclusive, totalDigits, fractionDigits and pattern.";
        }
    }

    private string? ReadCount(string name, string value, long least)
    {
        var text = WhiteSpace.Apply(WhiteSpaceRule.Collapse, value);
        if (!DecimalNumber.TryParse(text, false, out var number) || number.IsNegative)
            return $"The parameter \"{name}\" must be a whole number, {least} or more, not \"{value}\".";
        // A count beyond any text's length restricts like the greatest count.
        var count =
            number.Whole.IsEmpty ? 0
            : number.Whole.Length > 18 ? long.MaxValue
            : long.Parse(
                number.Whole.ToString(),
                System.Globalization.CultureInfo.InvariantCulture
            );
        if (count < least)
            return $"The parameter \"{name}\" must be a whole number, {least} or more, not \"{value}\".";
        counts.Add(name, count);
        return null;
    }

    private string? ReadBound(string name, string value)
    {
        var text = WhiteSpace.Apply(type.WhiteSpaceRule, value);
        if (!type.IsValid(text, context))
            return $"The parameter \"{name}\" must be a value of the datatype \"{typeName}\" itself ({XsdDescription.Of(type, XsdFacets.None)}), not \"{value}\".";
        var bound = new XsdBound(
            type.Parse(text, context),
            name.EndsWith("Inclusive", StringComparison.Ordinal),
            text.ToString()
        );
        bounds.Add(name, bound);
        return null;
    }

    private string? CheckLengths()
    {
        if (Count("length") is not null)
        {
            return Count("minLength") is not null || Count("maxLength") is not null
                ? "The parameter \"length\" says the length already; leave out \"minLength\" and \"maxLength\"."
                : null;
        }
        return Count("minLength") > Count("maxLength") ? Reversed("minLength", "maxLength") : null;
    }

    private string? CheckBounds()
    {
        foreach (var end in new[] { "min", "max" })
        {
            if (Bound(end + "Inclusive") is not null && Bound(end + "Exclusive") is not null)
                return $"The parameters \"{end}Inclusive\" and \"{end}Exclusive\" set the same end of the range; keep one.";
        }
        foreach (var minName in new[] { "minInclusive", "minExclusive" })
        {
            foreach (var maxName in new[] { "maxInclusive", "maxExclusive" })
            {
                if (Bound(minName) is not { } min || Bound(maxName) is not { } max)
                    continue;
                var order = type.Compare(min.Text, max.Value);
                // Both ends open at one value is an empty range, which XML Schema lets stand.
                if (
                    order == ValueOrder.Greater
                    || (order == ValueOrder.Equal && min.Inclusive != max.Inclusive)
                )
                    return Reversed(minName, maxName);
            }
        }
        return null;
    }

    private string? CheckDigits()
    {
        if (type.IsInteger && Count("fractionDigits") > 0)
            return $"The parameter \"fractionDigits\" can only be 0 for the datatype \"{typeName}\", whose values have no fraction.";
        return Count("fractionDigits") > Count("totalDigits")
            ? Reversed("fractionDigits", "totalDigits")
            : null;
    }

    private long? Count(string name) => counts.TryGetValue(name, out var count) ? count : null;

    private XsdBound? Bound(string name) => bounds.TryGetValue(name, out var bound) ? bound : null;

    private string Reversed(string smaller, string greater) =>
        $"No value can have a \"{smaller}\" of {known[smaller].Trim()} and a \"{greater}\" of {known[greater].Trim()}.";

    private string OnlyDecimal(string name) =>
        NotApplicable(name, "only decimal and the integer datatypes have it");

    private string NotApplicable(string name, string reason) =>
        $"The datatype \"{typeName}\" has no parameter \"{name}\": {reason}.";
}
