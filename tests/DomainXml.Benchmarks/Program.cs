using BenchmarkDotNet.Running;
using DomainXml.Benchmarks.Comparison;

// dotnet run -c Release --project tests/DomainXml.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/DomainXml.Benchmarks -- compare --corpus DIR
// dotnet run -c Release --project tests/DomainXml.Benchmarks -- round-trips --corpus DIR
if (args is ["compare", ..])
    return ComparisonProgram.Run(args[1..]);
if (args is ["round-trips", ..])
    return RoundTripProgram.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
