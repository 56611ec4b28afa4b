GardenSample.Run();
ShelfSample.Run();
FleetSample.Run();
