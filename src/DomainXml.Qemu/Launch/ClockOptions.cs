using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The clock, and timers that are not the processor's.</summary>
internal static class ClockOptions
{
    public static void Plan(PlanBuilder plan)
    {
        var guest = plan.Guest;
        var timers = guest.Domain.Clock?.Timers.ToList() ?? [];
        if (guest.Domain.Clock is TimezoneClock { Timezone: { } zone })
            plan.Environment.Add(new("TZ", zone));
        var rtc = $"base={BaseOf(guest)}";
        if (timers.OfType<RtcTimer>().FirstOrDefault() is { } timer)
        {
            rtc += timer.Track switch
            {
                TimerTrack.Boot => ",clock=vm",
                TimerTrack.Guest => ",clock=vm",
                TimerTrack.Wall => ",clock=host",
                TimerTrack.Realtime => ",clock=rt",
                _ => "",
            };
            if (timer.Tickpolicy == TickPolicy.Catchup)
                rtc += ",driftfix=slew";
        }
        plan.Option("-rtc", rtc);
        foreach (var pit in timers.OfType<PitTimer>())
        {
            var policy = pit.Tickpolicy switch
            {
                TickPolicy.Delay => "delay",
                TickPolicy.Discard => "discard",
                _ => null,
            };
            if (policy is not null && guest.Qemu.HasProperty("kvm-pit", "lost_tick_policy"))
                plan.Option("-global", $"kvm-pit.lost_tick_policy={policy}");
        }
        // Machines of older QEMUs lose their HPET by an option of its own.
        if (
            guest.Machine.Acpi is null
            && timers.OfType<HpetTimer>().FirstOrDefault()?.Present == false
        )
            plan.Option("-no-hpet");
    }

    private static string BaseOf(Guest guest) =>
        guest.Domain.Clock switch
        {
            LocalTimeClock or TimezoneClock { Timezone: not null } => "localtime",
            AbsoluteClock absolute => Format(
                DateTimeOffset.FromUnixTimeSeconds((long)absolute.Start)
            ),
            VariableClock variable => Format(
                guest.Host.Now.ToUniversalTime()
                    + (
                        variable.Basis == ClockBasis.Localtime
                            ? guest.Host.LocalOffset
                            : TimeSpan.Zero
                    )
                    + TimeSpan.FromSeconds(SecondsOf(variable.Adjustment))
            ),
            _ => "utc",
        };

    private static double SecondsOf(string? adjustment) =>
        adjustment is null ? 0 : double.Parse(adjustment, CultureInfo.InvariantCulture);

    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
