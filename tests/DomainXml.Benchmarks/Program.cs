using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/DomainXml.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
