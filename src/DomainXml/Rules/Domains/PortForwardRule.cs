using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4156: ports are forwarded by a backend that cannot, or their range is the wrong way round.</summary>
internal sealed class PortForwardRule()
    : Rule<DomainFacts>("DX4156", DiagnosticSeverity.Error, "portForward")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var nic in domain.Interfaces)
        {
            foreach (var forward in nic.PortForwards)
            {
                if (nic is not UserInterface || nic.Backend?.Type != InterfaceBackendType.Passt)
                {
                    yield return Report(
                        Place.Of(forward),
                        "<portForward> is for interfaces of type 'user' with <backend type='passt'/>",
                        "Write <interface type='user'> with <backend type='passt'/>."
                    );
                }
                foreach (var range in forward.Ranges)
                {
                    if (range.End < range.Start)
                    {
                        yield return Report(
                            Place.Of(range, "end"),
                            $"'{range.End}' is below the range's start, {range.Start}"
                        );
                    }
                }
            }
        }
    }
}
