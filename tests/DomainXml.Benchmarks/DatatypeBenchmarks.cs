using BenchmarkDotNet.Attributes;
using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.Benchmarks;

/// <summary>Checks of single values, as validation does them by the thousand.</summary>
[MemoryDiagnoser]
public class DatatypeBenchmarks
{
    private readonly Datatype address = Create(
        "string",
        "pattern",
        "([a-fA-F0-9]{2}:){5}[a-fA-F0-9]{2}"
    );
    private readonly Datatype integer = Create("unsignedInt", "maxInclusive", "4094");
    private readonly Datatype name = Create("NCName", "maxLength", "64");
    private readonly Datatype hostile = Create("string", "pattern", "(x+x+)+y");
    private readonly string addressPattern = "([a-fA-F0-9]{2}:){5}[a-fA-F0-9]{2}";
    private readonly string xs = new('x', 1000);

    [Benchmark]
    public bool MacAddressPattern() =>
        address.Allows("52:54:00:ab:cd:ef".AsSpan(), DatatypeContext.Empty);

    [Benchmark]
    public bool BoundedInteger() => integer.Allows("4000".AsSpan(), DatatypeContext.Empty);

    [Benchmark]
    public bool BoundedName() => name.Allows("virtio-serial0".AsSpan(), DatatypeContext.Empty);

    [Benchmark]
    public bool HostilePatternOn1000Characters() =>
        hostile.Allows(xs.AsSpan(), DatatypeContext.Empty);

    [Benchmark]
    public Datatype ReadPattern() => Create("string", "pattern", addressPattern);

    private static Datatype Create(string type, string parameter, string value) =>
        XsdDatatypeLibrary.Instance.TryCreate(
            type,
            [new DatatypeParameter(parameter, value)],
            DatatypeContext.Empty,
            out var datatype,
            out var error
        )
            ? datatype!
            : throw new InvalidOperationException(error);
}
