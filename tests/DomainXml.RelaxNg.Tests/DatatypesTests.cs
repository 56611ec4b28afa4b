using System.Numerics;
using CsCheck;
using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Tests;

public sealed class DatatypesTests
{
    [Theory]
    [InlineData("string", "", "text")]
    [InlineData("token", "minLength=1 maxLength=8", "text of 1 to 8 characters")]
    [InlineData("string", "maxLength=8", "text of at most 8 characters")]
    [InlineData("string", "length=1", "text of 1 character")]
    [InlineData("string", "pattern=a+", "text of a certain form")]
    [InlineData("NMTOKENS", "minLength=2", "names separated by spaces, at least 2 items")]
    [InlineData("integer", "", "a whole number")]
    [InlineData("unsignedShort", "", "a whole number from 0 to 65535")]
    [InlineData("positiveInteger", "", "a whole number, 1 or more")]
    [InlineData("unsignedInt", "maxInclusive=007", "a whole number from 0 to 7")]
    [InlineData("unsignedInt", "maxExclusive=8", "a whole number of at least 0 and less than 8")]
    [InlineData("decimal", "minExclusive=1.50", "a decimal number greater than 1.5")]
    [InlineData("negativeInteger", "", "a whole number, -1 or less")]
    [InlineData(
        "decimal",
        "fractionDigits=2",
        "a decimal number, with at most 2 digits behind the point"
    )]
    [InlineData("boolean", "", "true, false, 1 or 0")]
    [InlineData("date", "minInclusive=2024-01-01", "a date such as 2024-02-28, 2024-01-01 or more")]
    public void A_datatype_says_in_plain_words_what_it_expects(
        string type,
        string parameters,
        string expected
    ) => Assert.Equal(expected, Create(type, parameters).Description);

    [Theory]
    [InlineData("colour", "", "no XML Schema datatype \"colour\"")]
    [InlineData("string", "enumeration=a", "choice of values")]
    [InlineData("string", "whiteSpace=collapse", "choose the datatype")]
    [InlineData("string", "size=2", "no parameter \"size\"")]
    [InlineData("string", "minLength=1 minLength=2", "given twice")]
    [InlineData("string", "minLength=-1", "0 or more")]
    [InlineData("string", "minLength=3 maxLength=2", "No value can have")]
    [InlineData("string", "length=3 maxLength=3", "says the length already")]
    [InlineData("string", "minInclusive=a", "no order")]
    [InlineData("boolean", "length=1", "no length")]
    [InlineData("float", "totalDigits=3", "only decimal")]
    [InlineData("decimal", "totalDigits=0", "1 or more")]
    [InlineData("integer", "fractionDigits=1", "no fraction")]
    [InlineData("decimal", "fractionDigits=3 totalDigits=2", "No value can have")]
    [InlineData("byte", "maxInclusive=128", "a whole number from -128 to 127")]
    [InlineData("int", "minInclusive=3 maxInclusive=2", "No value can have")]
    [InlineData("int", "minInclusive=3 maxExclusive=3", "No value can have")]
    [InlineData("int", "minInclusive=3 minExclusive=3", "same end")]
    [InlineData("date", "minInclusive=tomorrow", "a date such as")]
    [InlineData("string", "pattern=(", "not closed")]
    public void A_parameter_that_makes_no_sense_is_refused_with_the_reason(
        string type,
        string parameters,
        string reason
    )
    {
        Assert.False(TryCreate(type, parameters, out _, out var error));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int", "minInclusive=-5 maxExclusive=5", "-5,4,+0", "-6,5")]
    [InlineData(
        "integer",
        "minExclusive=99999999999999999999",
        "100000000000000000000",
        "99999999999999999999"
    )]
    [InlineData("decimal", "totalDigits=3", "1.20,000123,0.001", "1234,0.0001")]
    [InlineData("decimal", "fractionDigits=1", "1.10,-2", "1.11")]
    [InlineData("token", "pattern=a.* pattern=.*b", "ab,  acb ", "a,b")]
    [InlineData("string", "maxLength=1", "\U0001F600", "\U0001F600x")]
    [InlineData("string", "maxLength=99999999999999999999", "text", null)]
    [InlineData("hexBinary", "length=2", "0AfF", "0AF,0AFF00")]
    [InlineData("float", "maxInclusive=INF", "1e400,INF", "NaN")]
    [InlineData(
        "dateTime",
        "minInclusive=2024-01-01T00:00:00Z",
        "2024-01-02T00:00:00,2024-01-01T05:00:00+05:00",
        "2024-01-01T05:00:00,2023-12-31T23:59:59.999Z"
    )]
    [InlineData("duration", "maxInclusive=P1M", "P27D,P1M,-P9Y", "P28D,P32D")]
    [InlineData(
        "time",
        "",
        "24:00:00,00:00:00.5-14:00",
        "24:00:00.1,23:60:00,1:00:00,12:00:00+14:01"
    )]
    [InlineData(
        "date",
        "",
        "2024-02-29,-0005-02-29,12024-01-01",
        "2023-02-29,0000-01-01,02024-01-01"
    )]
    [InlineData("gDay", "", "---31", "---32,--31")]
    [InlineData("gMonthDay", "", "--02-29", "--02-30")]
    [InlineData("duration", "", "PT0.5S,-P1Y2M", "P1M1Y,PT1M1H,P1.5D,PT.5S,P1S,PT")]
    [InlineData("anyURI", "", "a/b:c,http://h/%20?x#y,é", "1a:b,%2,a#b#c,:x")]
    [InlineData("language", "", "en,x-y1", "en-,9a,abcdefghi")]
    public void Values_are_told_apart_by_their_datatype(
        string type,
        string parameters,
        string allowed,
        string? refused
    )
    {
        var datatype = Create(type, parameters);
        Assert.All(allowed.Split(','), text => Assert.True(Allows(datatype, text), text));
        Assert.All(refused?.Split(',') ?? [], text => Assert.False(Allows(datatype, text), text));
    }

    [Theory]
    [InlineData("integer", "1", "+001", true)]
    [InlineData("decimal", "-0.0", "0", true)]
    [InlineData("decimal", "1.10", "1.1", true)]
    [InlineData("duration", "P1D", "PT24H", true)]
    [InlineData("duration", "P1Y", "P12M", true)]
    [InlineData("duration", "P30D", "P1M", false)]
    [InlineData("duration", "-PT1.5S", "-PT1.50S", true)]
    [InlineData("dateTime", "2024-01-01T00:00:00Z", "2023-12-31T23:00:00-01:00", true)]
    [InlineData("dateTime", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00", false)]
    [InlineData("dateTime", "2023-12-31T24:00:00", "2024-01-01T00:00:00.00", true)]
    [InlineData("float", "16777217", "16777216", true)]
    [InlineData("double", "16777217", "16777216", false)]
    [InlineData("base64Binary", "AA ==", "AA==", true)]
    [InlineData("token", " a\tb ", "a b", true)]
    [InlineData("string", " a", "a", false)]
    public void Equal_values_are_equal_however_they_are_written(
        string type,
        string left,
        string right,
        bool expected
    )
    {
        var datatype = Create(type, "");
        var first = datatype.ParseValue(left, DatatypeContext.Empty);
        var second = datatype.ParseValue(right, DatatypeContext.Empty);
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Equal(expected, datatype.ValuesEqual(first, second));
    }

    [Fact]
    public void Integers_of_any_size_compare_as_numbers()
    {
        var digits = Gen.Char['0', '9'].Array[1, 40].Select(array => new string(array));
        var number = Gen.Select(Gen.OneOf("", "+", "-"), digits, (sign, d) => sign + d);
        Gen.Select(number, number)
            .Sample(
                (left, right) =>
                {
                    var culture = System.Globalization.CultureInfo.InvariantCulture;
                    var order = BigInteger
                        .Parse(left, culture)
                        .CompareTo(BigInteger.Parse(right, culture));
                    return Create("integer", $"maxInclusive={right}")
                            .Allows(left, DatatypeContext.Empty) == (order <= 0)
                        && Create("integer", $"minExclusive={right}")
                            .Allows(left, DatatypeContext.Empty) == (order > 0);
                }
            );
    }

    [Fact]
    public void Durations_with_fractions_compare_as_numbers()
    {
        var part = Gen.Int[-5000, 5000];
        Gen.Select(part, part)
            .Sample(
                (left, right) =>
                    Create("duration", $"maxExclusive={Seconds(right)}")
                        .Allows(Seconds(left), DatatypeContext.Empty) == (left < right)
            );
    }

    [Fact]
    public void A_description_can_be_given_by_the_schema()
    {
        var address = new DescribedDatatype(Create("string", "pattern=[0-9]"), "a digit");
        Assert.Equal("a digit", address.Description);
        Assert.True(Allows(address, "7"));
        Assert.False(Allows(address, "x"));
    }

    [Fact]
    public void Checking_simple_values_allocates_nothing()
    {
        var datatypes = new[]
        {
            (Create("unsignedInt", "maxInclusive=4094"), " 4000 "),
            (Create("token", "pattern=([a-f0-9]{2}:){5}[a-f0-9]{2}"), "52:54:00:12:34:56"),
            (Create("NCName", "maxLength=10"), "name"),
        };
        foreach (var (datatype, text) in datatypes)
        {
            Assert.True(Allows(datatype, text));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var allowed = datatype.Allows(text.AsSpan(), DatatypeContext.Empty);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            Assert.True(allowed);
        }
    }

    // In milliseconds, with as few digits as it takes.
    private static string Seconds(int milliseconds) =>
        FormattableString.Invariant(
            $"{(milliseconds < 0 ? "-" : "")}PT{Math.Abs(milliseconds) / 1000m:0.###}S"
        );

    /// <summary>Both ways of asking must agree.</summary>
    private static bool Allows(Datatype datatype, string text)
    {
        var allowed = datatype.Allows(text, DatatypeContext.Empty);
        Assert.Equal(allowed, datatype.Allows(text.AsSpan(), DatatypeContext.Empty));
        Assert.Equal(allowed, datatype.ParseValue(text, DatatypeContext.Empty) is not null);
        return allowed;
    }

    private static Datatype Create(string type, string parameters)
    {
        Assert.True(TryCreate(type, parameters, out var datatype, out var error), error);
        return datatype!;
    }

    private static bool TryCreate(
        string type,
        string parameters,
        out Datatype? datatype,
        out string? error
    ) =>
        XsdDatatypeLibrary.Instance.TryCreate(
            type,
            [
                .. parameters
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(parameter => parameter.Split('=', 2))
                    .Select(parts => new DatatypeParameter(parts[0], parts[1])),
            ],
            DatatypeContext.Empty,
            out datatype,
            out error
        );
}
