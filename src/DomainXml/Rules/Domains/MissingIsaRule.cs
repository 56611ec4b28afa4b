using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4123: a device sits on an ISA bus, which the machine does not have.</summary>
internal sealed class MissingIsaRule()
    : Rule<DomainFacts>(
        "DX4123",
        DiagnosticSeverity.Error,
        "disk",
        "controller",
        "serial",
        "parallel",
        "panic",
        "sound",
        "watchdog"
    )
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Hardware.HasIsa is not false)
            yield break;
        foreach (var device in domain.Devices)
        {
            if (IsaPart(device, domain.Hardware) is var (place, name))
            {
                yield return Report(
                    place,
                    $"Machine '{domain.MachineName}' has no ISA bus, which {name} needs",
                    "Remove the device, or use a device of another kind."
                );
            }
        }
    }

    private static (Place Place, string Name)? IsaPart(
        IDeviceIdentity device,
        MachineHardware hardware
    ) =>
        device switch
        {
            Disk disk when DriveFacts.BusOf(disk) == DiskBus.Floppy => (
                Place.Of(disk.Target, disk.Target.Bus is null ? "dev" : "bus"),
                "a floppy drive"
            ),
            FloppyController controller => (Place.Of(controller, "type"), "a floppy controller"),
            SerialDevice { Target: { Type: CharacterTargetType.IsaSerial } target }
                when !hardware.TakesIsaSerial => (Place.Of(target, "type"), "an ISA serial port"),
            ParallelDevice parallel => (Place.Of(parallel), "a parallel port"),
            Panic { Model: PanicModel.Isa or null } panic when !hardware.HasPanic => (
                Place.Of(panic, "model"),
                "a panic device of model 'isa'"
            ),
            Sound { Model: SoundModel.Sb16 } sound => (Place.Of(sound, "model"), "a Sound Blaster"),
            Watchdog watchdog when watchdog.Element.Attribute("model")?.Value == "ib700" => (
                Place.Of(watchdog, "model"),
                "an iBase 700 watchdog"
            ),
            _ => null,
        };
}
