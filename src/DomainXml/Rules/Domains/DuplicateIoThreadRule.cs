namespace DomainXml.Rules;

/// <summary>DX4014: two I/O threads have one number.</summary>
internal sealed class DuplicateIoThreadRule()
    : DuplicateRule<DomainFacts, uint>("DX4014", DiagnosticSeverity.Error, "iothread")
{
    protected override IEnumerable<(uint Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.Iothreadids?.Iothreads)
            .OrNone()
            .With(static thread => (uint?)thread.Id)
            .Select(thread => (thread.Value, Place.Of(thread.View, "id")));

    protected override string Message(uint value, Place first) =>
        $"'{value}' is the number of two I/O threads, first {first.OnLine}";
}
