using BenchmarkDotNet.Running;
using DomainXml.Benchmarks.Comparison;

// dotnet run -c Release --project tests/DomainXml.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/DomainXml.Benchmarks -- compare --corpus DIR
if (args is ["compare", ..])
    return ComparisonProgram.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
