using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4013: two controllers of a type have one number.</summary>
internal sealed class DuplicateControllerIndexRule()
    : DuplicateRule<DomainFacts, (string Type, uint Index)>(
        "DX4013",
        DiagnosticSeverity.Error,
        "@index"
    )
{
    protected override string Help =>
        "Give one of them another index, or leave it out: the next free one is then chosen.";

    // USB controllers for slow devices share the number of the fast one that they go with.
    protected override IEnumerable<((string Type, uint Index) Value, Place Place)> ValuesOf(
        DomainFacts domain
    ) =>
        domain
            .Controllers.Where(static controller =>
                controller
                    is not UsbController
                    {
                        Model: UsbControllerModel.Ich9Ehci1
                            or UsbControllerModel.Ich9Uhci1
                            or UsbControllerModel.Ich9Uhci2
                            or UsbControllerModel.Ich9Uhci3
                    }
            )
            .With(static controller => controller.Index)
            .Where(static controller => controller.View.Type is not null)
            .Select(controller =>
                ((controller.View.Type!, controller.Value), Place.Of(controller.View, "index"))
            );

    protected override string Message((string Type, uint Index) value, Place first) =>
        $"'{value.Index}' is the index of two {value.Type} controllers, first {first.OnLine}";
}
