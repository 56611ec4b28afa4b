using DomainXml;
using DomainXml.RelaxNg;
using DomainXml.Views;
using OwnSchema.Fleets;

/// <summary>A format described in XML Schema.</summary>
static class FleetSample
{
    public static void Run()
    {
        var document = SourceDocument.Load("documents/fleet.xml");
        var fleet = document.RootAs<Fleet>();
        Console.WriteLine($"{fleet.Owner}'s fleet, founded in {fleet.Founded:yyyy}:");
        foreach (var vehicle in fleet.VehicleItems)
        {
            Console.WriteLine(
                vehicle switch
                {
                    Car car => $"  {car.Plate}, a car with {car.SeatCount} seats",
                    Truck truck => $"  {truck.Plate}, a truck for {truck.Load} t on {truck.Fuel}",
                    _ => "  something else",
                }
            );
        }

        fleet.Cars[0].SeatCount = 5;
        fleet.Cars[0].Plate = "no plate";
        Console.WriteLine(document.ToText());
        var schema = Schema.ReadCompiled(FleetSchema.Grammar.ToArray());
        foreach (var mistake in DocumentValidator.Validate(document, schema))
            Console.WriteLine($"{mistake.Id}: {mistake.Message}");
    }
}
