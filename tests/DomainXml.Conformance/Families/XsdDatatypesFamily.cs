using System.Xml.Linq;
using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.Conformance.Families;

/// <summary>
/// The suites of XML Schema's datatypes (<c>xsdtest.xml</c>) and regular expressions (<c>regextest.xml</c>,
/// <c>hardtest.xml</c>). Every statement of theirs is a case.
/// </summary>
internal sealed class XsdDatatypesFamily : IFamily
{
    public string Name => "xsd-datatypes";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.RelaxNgTests is not { } folder)
            return null;
        var types = Path.Combine(folder, "xsdtest.xml");
        string[] patterns =
        [
            Path.Combine(folder, "regextest.xml"),
            Path.Combine(folder, "hardtest.xml"),
        ];
        return File.Exists(types) && patterns.All(File.Exists)
            ? [.. TypeCases(types), .. patterns.SelectMany(PatternCases)]
            : null;
    }

    private static IEnumerable<Case> TypeCases(string path) =>
        XDocument
            .Load(path, LoadOptions.PreserveWhitespace)
            .Root!.Elements("datatype")
            .SelectMany(datatype =>
                XsdTypeChecks.All((string)datatype.Attribute("name")!, datatype)
            );

    private static IEnumerable<Case> PatternCases(string path)
    {
        var document = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        foreach (var testCase in document.Root!.Elements("testCase"))
        {
            if (testCase.Element("incorrect") is { } incorrect)
            {
                yield return new Case(
                    $"regex {incorrect.Value} is incorrect",
                    () =>
                        Check(Create(incorrect.Value, out _) is null, "the expression is accepted")
                );
                continue;
            }
            var pattern = testCase.Element("correct")!.Value;
            yield return new Case(
                $"regex {pattern} is correct",
                () =>
                {
                    var datatype = Create(pattern, out var error);
                    return Check(datatype is not null, error!);
                }
            );
            foreach (var text in testCase.Elements())
            {
                if (text.Name.LocalName is not ("valid" or "invalid"))
                    continue;
                var expected = text.Name.LocalName == "valid";
                yield return new Case(
                    $"regex {pattern} {text.Name.LocalName}: {text.Value}",
                    () =>
                        Check(
                            Create(pattern, out var error) is { } datatype
                                && datatype.Allows(text.Value, DatatypeContext.Empty) == expected
                                && datatype.Allows(text.Value.AsSpan(), DatatypeContext.Empty)
                                    == expected,
                            error ?? "the text is judged otherwise"
                        )
                );
            }
        }
    }

    private static Datatype? Create(string pattern, out string? error)
    {
        XsdDatatypeLibrary.Instance.TryCreate(
            "string",
            [new DatatypeParameter("pattern", pattern)],
            DatatypeContext.Empty,
            out var datatype,
            out error
        );
        return datatype;
    }

    private static Outcome Check(bool passed, string detail) =>
        passed ? Outcome.Pass : Outcome.Fail(detail);
}
