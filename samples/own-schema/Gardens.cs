using DomainXml;
using DomainXml.RelaxNg;
using DomainXml.Views;
using OwnSchema.Gardens;

/// <summary>A format described in RELAX NG's compact syntax.</summary>
static class GardenSample
{
    public static void Run()
    {
        var document = SourceDocument.Load("documents/garden.xml");
        var garden = document.RootAs<Garden>();
        Console.WriteLine($"{garden.Owner}'s garden, open since {garden.Opened:yyyy}:");
        foreach (var plant in garden.Plants)
        {
            Console.WriteLine(
                plant switch
                {
                    Tree tree => $"  {tree.Name}, {tree.Height} m high",
                    Flower flower => $"  {flower.Name}, {flower.Colour}",
                    _ => $"  something else: {plant.Name}",
                }
            );
        }

        garden.Plants.OfType<Tree>().First().Height += 0.5m;
        garden.Plants.Add(new Flower { Name = "Iris", Colour = Colour.SkyBlue });
        Console.WriteLine(document.ToText());

        garden.Element.Add(new System.Xml.Linq.XElement("plant"));
        var schema = Schema.ReadCompiled(GardenSchema.Grammar.ToArray());
        foreach (var mistake in DocumentValidator.Validate(document, schema))
            Console.WriteLine($"{mistake.Id}: {mistake.Message}");
    }
}
