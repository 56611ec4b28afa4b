using System.Globalization;

namespace DomainXml.ModelGenerator.Tests;

public sealed class MistakeTests
{
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { "DXG001", "1:9", "start = " },
            { "DXG002", "1:1", "include \"absent.rnc\"\nstart = element a { empty }" },
            { "DXG003", "1:1", "include \"main.rnc\"\nstart = element a { empty }" },
            { "DXG004", "3:1", "start = A\nA = element a { empty }\nA = element b { empty }" },
            { "DXG005", "2:17", "start = A\nA = element a { B }" },
            { "DXG006", "3:1", "start = A\nA = element a { b }\nb = attribute x { text }, b" },
            {
                "DXG007",
                "2:1",
                "start = A\nA = B | C\nB = element a { attribute x { \"1\" } }\nC = element a { attribute x { text } }"
            },
            { "DXG008", "3:1", "start = A-b\nA-b = element a { empty }\nAB = element b { empty }" },
            {
                "DXG009",
                "3:1",
                "start = A\nA = B | C\nD = B | C\nB = element a { attribute x { \"1\" } }\nC = element a { attribute x { \"2\" } }"
            },
            { "DXG010", "2:17", "start = A\nA = element a { external \"other.rnc\" }" },
            {
                "DXG011",
                "2:39",
                "start = A\nA = element a { attribute x { text }, attribute x { text } }"
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_at_its_place_in_the_schema(
        string id,
        string place,
        string schema
    )
    {
        var result = GeneratorHarness.Run(GeneratorHarness.Text("/schemas/main.rnc", schema));
        var diagnostic = Assert.Single(result.Diagnostics.DistinctBy(diagnostic => diagnostic.Id));
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("/schemas/main.rnc", span.Path);
        Assert.Equal(
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1}"
            )
        );
        Assert.InRange(diagnostic.GetMessage(CultureInfo.InvariantCulture).Length, 10, 300);
    }

    [Fact]
    public void Roots_that_share_a_file_share_its_types()
    {
        var result = GeneratorHarness.Run(
            GeneratorHarness.Text(
                "/schemas/a/a.rnc",
                "include \"../shared.rnc\"\nstart = A\nA = element a { Shared }"
            ),
            GeneratorHarness.Text(
                "/schemas/b.rnc",
                "include \"shared.rnc\"\nstart = B\nB = element b { Shared }"
            ),
            GeneratorHarness.Text(
                "/schemas/shared.rnc",
                "Shared = element shared { attribute size { Size } }\nSize = \"s\" | \"m\""
            )
        );
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["A", "ASchema", "B", "BSchema", "CompiledGrammars", "RootViews", "Shared", "Size"],
            result.GeneratedSources.Select(source => source.HintName.Split('.')[^3]).Order()
        );
    }

    [Fact]
    public void Roots_that_give_one_name_to_different_types_are_told_so()
    {
        var result = GeneratorHarness.Run(
            GeneratorHarness.Text(
                "/schemas/a.rnc",
                "start = A\nA = element a { attribute x { text } }"
            ),
            GeneratorHarness.Text(
                "/schemas/b.rnc",
                "start = A\nA = element a { attribute y { text } }"
            )
        );
        Assert.Equal("DXG008", Assert.Single(result.Diagnostics).Id);
    }
}
