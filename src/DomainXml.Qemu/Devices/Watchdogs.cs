using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Watchdogs. That of Q35's chipset is always there.</summary>
internal sealed class Watchdogs : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        var watchdogs = resolution.Devices.Watchdogs;
        if (
            resolution.Guest.Family == MachineFamily.Q35
            && !watchdogs.Any(dog => dog.Model == WatchdogModel.Itco)
        )
            watchdogs.Add(new Watchdog { Model = WatchdogModel.Itco });
        foreach (var watchdog in watchdogs)
            watchdog.Action ??= watchdogs[0].Action ?? WatchdogAction.Reset;
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Watchdogs.Where(watchdog => watchdog.Model == WatchdogModel.I6300esb)
            .Select(watchdog => new PciNeed(watchdog, DeviceProperties.Legacy));

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var watchdog in guest.Devices.Watchdogs)
            aliases.Number(watchdog, "watchdog");
    }

    /// <summary>The machine has one action for all its watchdogs: a new one sets it, or must have the same.</summary>
    public override IEnumerable<QmpCall> PreparePlug(Guest guest, IDevice device)
    {
        if (device is not Watchdog plugged)
            yield break;
        foreach (var other in guest.Devices.Watchdogs.Where(dog => dog != plugged))
        {
            if (ActionOf(other.Action) != ActionOf(plugged.Action))
                throw Problems.Unsupported(
                    plugged,
                    $"all watchdogs act in the same way: the domain's does '{ActionOf(other.Action)}', this one '{ActionOf(plugged.Action)}'"
                );
        }
        yield return new QmpCall(
            "set-action",
            new QemuMap { { "watchdog", ActionOf(plugged.Action) } }
        );
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var watchdog in plan.Guest.Devices.Watchdogs)
        {
            if (watchdog.Model == WatchdogModel.Itco)
            {
                plan.Option("-global", "ICH9-LPC.noreboot=off");
                continue;
            }
            var driver = watchdog.Model switch
            {
                WatchdogModel.Ib700 => "ib700",
                WatchdogModel.Diag288 => "diag288",
                _ => "i6300esb",
            };
            plan.Device(
                new QemuMap { { "driver", driver }, { "id", Guest.AliasOf(watchdog) } }.AddPlace(
                    plan.Guest,
                    watchdog
                )
            );
        }
        if (plan.Guest.Devices.Watchdogs.FirstOrDefault() is { } first)
            plan.Option("-watchdog-action", ActionOf(first.Action));
    }

    private static string ActionOf(WatchdogAction? action) =>
        action switch
        {
            WatchdogAction.Shutdown => "shutdown",
            WatchdogAction.Poweroff => "poweroff",
            // A dump is made by whoever watches the monitor, once the guest stands still.
            WatchdogAction.Pause or WatchdogAction.Dump => "pause",
            WatchdogAction.None => "none",
            WatchdogAction.InjectNmi => "inject-nmi",
            _ => "reset",
        };
}
