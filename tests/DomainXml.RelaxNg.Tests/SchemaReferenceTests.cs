using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Reference;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class SchemaReferenceTests
{
    private const string Zoo = """
        namespace dx = "urn:domainxml:model"
        start = element zoo { Animal*, element name { text }?, element keeper { Keeper } }
        ## An animal.
        Animal = Bird | Fish
        ## It flies. Mostly.
        Bird = element animal { attribute kind { "bird" }, attribute wings { xsd:int }?, place }
        ## It swims.
        Fish = element animal { attribute kind { "fish" }, place, element depth { Depth } }
        place =
          ## Where it lives.
          attribute place { Place }
        Place =
          ## In the house.
          "house"
          |
          ## In the lake.
          "lake"
        [ dx:format = "a depth in metres, such as 3" ]
        Depth = xsd:positiveInteger
        Keeper = attribute of { list { xsd:NCName+ } }, element keeper { Keeper }*
        """;

    private static readonly SchemaReference s_zoo = SchemaReference.Of(
        SchemaMerger.Merge(new SchemaSource("zoo.rnc", Zoo, IsCompact: true))
    );

    private static ElementPage Page(string path) => Assert.Single(s_zoo.Find(path));

    [Fact]
    public void The_roots_are_the_elements_that_a_document_begins_with() =>
        Assert.Equal(["/zoo"], s_zoo.Roots.Select(root => root.Path));

    [Fact]
    public void Elements_of_one_name_in_one_place_are_one_page_called_after_their_choice()
    {
        var animal = Page("zoo/animal");
        Assert.Equal(("Animal", "An animal."), (animal.Title, animal.Documentation));
        Assert.Equal(
            [new("kind='bird'", "It flies. Mostly."), new("kind='fish'", "It swims.")],
            animal.Kinds
        );
    }

    [Fact]
    public void What_only_some_kinds_have_says_which()
    {
        var animal = Page("animal");
        Assert.Equal(
            [("kind", true, ""), ("wings", false, "kind='bird'"), ("place", true, "")],
            animal.Attributes.Select(attribute =>
                (attribute.Name, attribute.IsRequired, string.Join(" ", attribute.Kinds))
            )
        );
        var depth = Assert.Single(animal.Children);
        Assert.Equal((false, "kind='fish'"), (depth.IsRequired, Assert.Single(depth.Kinds)));
    }

    [Fact]
    public void Values_come_with_what_they_mean()
    {
        var place = Page("animal").Attributes.Single(attribute => attribute.Name == "place");
        Assert.Equal("Where it lives.", place.Documentation);
        Assert.Equal(
            [new("house", "In the house."), new("lake", "In the lake.")],
            place.Value.Choices
        );
        Assert.Empty(place.Value.Forms);
    }

    [Fact]
    public void Other_texts_are_described_in_plain_words()
    {
        Assert.Equal(["a depth in metres, such as 3"], Page("depth").Text?.Forms);
        Assert.Equal(["any text"], Page("name").Text?.Forms);
    }

    [Fact]
    public void Occurrence_is_known()
    {
        Assert.Equal(
            [("animal", false, true), ("name", false, false), ("keeper", true, false)],
            Page("zoo")
                .Children.Select(child =>
                    (child.Page.ElementName, child.IsRequired, child.IsRepeated)
                )
        );
    }

    [Theory]
    [InlineData("animal", 1)]
    [InlineData("/zoo/animal", 1)]
    [InlineData("zoo/animal[2]/depth", 1)]
    [InlineData("/zoo/x:animal[@kind='fish/1']/depth", 1)]
    [InlineData("keeper", 2)]
    [InlineData("keeper/keeper/keeper", 1)]
    [InlineData("/animal", 0)]
    [InlineData("depth/animal", 0)]
    [InlineData("", 0)]
    [InlineData("/", 0)]
    public void A_path_leads_to_pages(string path, int count) =>
        Assert.Equal(count, s_zoo.Find(path).Count);

    [Fact]
    public void Every_page_knows_its_shortest_path_and_where_it_stands()
    {
        Assert.All(s_zoo.Pages, page => Assert.Contains(page, s_zoo.Find(page.Path)));
        Assert.Equal(["/zoo/animal"], Page("depth").Parents.Select(parent => parent.Path));
    }

    [Fact]
    public void Titles_are_different() =>
        Assert.Equal(s_zoo.Pages.Count, s_zoo.Pages.Select(page => page.Title).Distinct().Count());
}
