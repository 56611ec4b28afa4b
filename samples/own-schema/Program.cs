GardenSample.Run();
