using System.Text.RegularExpressions;
using System.Xml.Linq;
using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.Conformance.Families;

/// <summary>The checks of one datatype of <c>xsdtest.xml</c>.</summary>
internal static partial class XsdTypeChecks
{
    public static IEnumerable<Case> All(string type, XElement datatype)
    {
        foreach (var item in datatype.Elements())
        {
            var cases = item.Name.LocalName switch
            {
                "valid" => [Allowed(type, item, true)],
                "invalid" => [Allowed(type, item, false)],
                "equiv" => Equivalences(type, item),
                "lessThan" => LessThan(type, item),
                "incomparable" => Incomparable(type, item),
                "length" => Length(type, item),
                var other => throw new InvalidDataException($"No check is called {other}."),
            };
            foreach (var one in cases)
                yield return one;
        }
    }

    private static Case Allowed(string type, XElement text, bool expected) =>
        new(
            $"{type} {(expected ? "allows" : "refuses")} \"{text.Value}\"",
            () =>
            {
                var context = new ElementContext(text);
                var datatype = Create(type, []);
                return Check(
                    datatype.Allows(text.Value, context) == expected
                        && datatype.Allows(text.Value.AsSpan(), context) == expected
                        && datatype.ParseValue(text.Value, context) is not null == expected,
                    "judged otherwise"
                );
            }
        );

    /// <summary>All values of a class are equal, and no value equals one of another class.</summary>
    private static IEnumerable<Case> Equivalences(string type, XElement equivalences)
    {
        var values = equivalences
            .Elements("class")
            .SelectMany((group, number) => group.Elements("value").Select(value => (value, number)))
            .ToList();
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i; j < values.Count; j++)
            {
                var ((left, leftClass), (right, rightClass)) = (values[i], values[j]);
                var expected = leftClass == rightClass;
                yield return new Case(
                    $"{type} \"{left.Value}\" {(expected ? "equals" : "differs from")} \"{right.Value}\"",
                    () =>
                    {
                        var datatype = Create(type, []);
                        return
                            datatype.ParseValue(left.Value, new ElementContext(left))
                                is not { } first
                            || datatype.ParseValue(right.Value, new ElementContext(right))
                                is not { } second
                            ? Outcome.Fail("not a value")
                            : Check(
                                datatype.ValuesEqual(first, second) == expected
                                    && datatype.ValuesEqual(second, first) == expected,
                                "judged otherwise"
                            );
                    }
                );
            }
        }
    }

    private static IEnumerable<Case> LessThan(string type, XElement pair)
    {
        var (less, greater) = Pair(pair);
        yield return WithBound(type, "maxExclusive", greater, less, true);
        yield return WithBound(type, "maxInclusive", greater, less, true);
        yield return WithBound(type, "minExclusive", less, greater, true);
        yield return WithBound(type, "minInclusive", less, greater, true);
        yield return WithBound(type, "maxExclusive", less, greater, false);
        yield return WithBound(type, "maxInclusive", less, greater, false);
        yield return WithBound(type, "minExclusive", greater, less, false);
        yield return WithBound(type, "minInclusive", greater, less, false);
    }

    private static IEnumerable<Case> Incomparable(string type, XElement pair)
    {
        var (left, right) = Pair(pair);
        foreach (var facet in new[] { "minExclusive", "maxExclusive" })
        {
            yield return WithBound(type, facet, left, right, false);
            yield return WithBound(type, facet, right, left, false);
        }
    }

    private static IEnumerable<Case> Length(string type, XElement item)
    {
        var length = int.Parse(
            (string)item.Attribute("value")!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        var text = item.Value;
        yield return WithFacet(type, "length", $"{length}", text, true);
        yield return WithFacet(type, "minLength", $"{length}", text, true);
        yield return WithFacet(type, "maxLength", $"{length}", text, true);
        yield return WithFacet(type, "length", $"{length + 1}", text, false);
        yield return WithFacet(type, "minLength", $"{length + 1}", text, false);
        if (length > 0)
            yield return WithFacet(type, "maxLength", $"{length - 1}", text, false);
    }

    private static Case WithBound(
        string type,
        string facet,
        XElement bound,
        XElement text,
        bool expected
    ) => WithFacet(type, facet, bound.Value, text.Value, expected);

    private static Case WithFacet(
        string type,
        string facet,
        string value,
        string text,
        bool expected
    ) =>
        new(
            $"{type} {facet}={value} {(expected ? "allows" : "refuses")} \"{text}\"",
            () =>
                Check(
                    Create(type, [new DatatypeParameter(facet, value)])
                        .Allows(text, DatatypeContext.Empty) == expected,
                    "judged otherwise"
                )
        );

    private static (XElement First, XElement Second) Pair(XElement pair) =>
        (pair.Elements("value").First(), pair.Elements("value").Last());

    private static Datatype Create(string type, DatatypeParameter[] parameters) =>
        XsdDatatypeLibrary.Instance.TryCreate(
            type,
            parameters,
            DatatypeContext.Empty,
            out var datatype,
            out var error
        )
            ? datatype!
            : throw new InvalidDataException(error);

    private static Outcome Check(bool passed, string detail) =>
        passed ? Outcome.Pass : Outcome.Fail(detail);

    /// <summary>The namespaces in scope at an element, and the entities that the suite declares in an attribute.</summary>
    private sealed partial class ElementContext(XElement element) : DatatypeContext
    {
        public override string? ResolvePrefix(string prefix) =>
            prefix.Length == 0
                ? element.GetDefaultNamespace().NamespaceName
                : element.GetNamespaceOfPrefix(prefix)?.NamespaceName;

        public override bool IsUnparsedEntity(string name) =>
            Declarations()
                .Matches((string?)element.Attribute("internalSubset") ?? "")
                .Any(declaration => declaration.Groups[1].Value == name);

        [GeneratedRegex("""<!ENTITY\s+(\S+)\s[^>]*\sNDATA\s""")]
        private static partial Regex Declarations();
    }
}
