using System.Text.Json;
using DomainXml.Drivers;
using DomainXml.Models;
using DomainXml.Qemu;
using DomainXml.Qemu.Driver;
using DomainXml.Qemu.Qmp;
using DomainXml.Views;

namespace DomainXml.Conformance.Families;

/// <summary>
/// One step in the life of a running domain. It runs once, after the steps before it, whoever asks first: the cases of
/// a family run in parallel.
/// </summary>
internal sealed class QemuHotplugStep(
    string corpus,
    JsonElement row,
    QemuArgvCapabilities capabilities,
    QemuHotplugStep? previous
)
{
    // The domain's number while it runs.
    private const string RunningId = "7";

    // Longer than the recorded waits, so that a busy machine does not lose an event that was sent.
    private static readonly TimeSpan GuestTimeout = TimeSpan.FromMilliseconds(500);

    private readonly Lazy<(Outcome Outcome, string? Live)> _result = new(() =>
        Run(corpus, row, capabilities, previous)
    );

    public Outcome Outcome => _result.Value.Outcome;

    /// <summary>The live definition after the step; null where the step could not be carried out as expected.</summary>
    private string? Live => _result.Value.Live;

    private static (Outcome, string?) Run(
        string corpus,
        JsonElement row,
        QemuArgvCapabilities capabilities,
        QemuHotplugStep? previous
    )
    {
        if (row.GetProperty("kind").GetString() != "device")
            return (Outcome.Fail("processors cannot be plugged yet"), null);
        var isFirst = row.GetProperty("startsFrom").GetString() == "domainXml";
        if (!isFirst && previous?.Live is null)
            return (Outcome.Fail("the step before it failed"), null);

        var qemu = capabilities.Recorded(
            row,
            row.GetProperty("capsVersion").GetString() == "latest"
        );
        var before = isFirst ? Start(corpus, row, qemu) : Parse(previous!.Live!);
        var expectFailure = row.GetProperty("expectFailure").GetBoolean();
        var (problem, after) = ChangeAsync(corpus, row, before, qemu, expectFailure)
            .GetAwaiter()
            .GetResult();
        var text = CanonicalText.Format(after);
        return (Judge(corpus, row, problem, text), text);
    }

    private static Outcome Judge(string corpus, JsonElement row, string? problem, string text)
    {
        if (problem is not null)
            return Outcome.Fail(problem);
        if (Text(row, "expectedXml") is not { } file)
        {
            // A device that could not be taken out is still there.
            var start = File.ReadAllText(Path.Combine(corpus, Text(row, "domainXml")!));
            return Text(row, "action") == "detach" && text == start
                ? Outcome.Fail("the device is gone, although it could not be taken out")
                : Outcome.Pass;
        }
        var expected = File.ReadAllText(Path.Combine(corpus, file));
        var outcome =
            text == expected ? Outcome.Pass : Outcome.Fail(TextDifference.First(expected, text));
        return outcome with { Actual = [new ActualFile(file, text)] };
    }

    private static async Task<(string? Problem, Domain After)> ChangeAsync(
        string corpus,
        JsonElement row,
        Domain live,
        QemuCapabilities qemu,
        bool expectFailure
    )
    {
        var device = DeviceNames.Read(
            SourceDocument.Load(Path.Combine(corpus, Text(row, "deviceXml")!))
        );
        await using var monitor = new QemuHotplugMonitor(
            new QmpArguments(qemu.Schema),
            row.GetProperty("monitor").EnumerateArray()
        );
        await using var client = await QmpClient.StartAsync(monitor.ClientStream);
        var host = QemuArgvHost.Of(row, RunningId, live);
        Domain? changed = null;
        string? refusal = null;
        try
        {
            changed = Text(row, "action") switch
            {
                "attach" => await AttachAsync(client, live, device, qemu, host),
                "detach" => await DetachAsync(client, live, device, qemu, host),
                _ => await UpdateAsync(client, live, device, qemu, host),
            };
            if (changed is null)
                refusal = "the guest did not let go of the device in time";
        }
        catch (DiagnosticException exception)
        {
            refusal = exception.Diagnostics[0].ToString();
        }
        monitor.Failed = refusal is not null;
        var problem = monitor.Problem is { } wrong
            ? refusal is null
                ? wrong
                : $"{wrong}; {refusal}"
            : refusal is null == expectFailure
                ? refusal ?? "it succeeded, although it should have failed"
                : null;
        return (problem, changed ?? live);
    }

    private static async Task<Domain> AttachAsync(
        QmpClient client,
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        DeviceNames.RequireUnused(live, device);
        var change = QemuConverter.PlanAttach(live, device, qemu, host);
        await HotplugExecution.PlugAsync(client, change.Plan, CancellationToken.None);
        return change.Domain;
    }

    private static async Task<Domain?> DetachAsync(
        QmpClient client,
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        var found = DeviceNames.Find(live, device);
        var change = QemuConverter.PlanDetach(live, found, qemu, host);
        var outcome = await HotplugExecution.UnplugAsync(
            client,
            change.Plan,
            GuestTimeout,
            CancellationToken.None
        );
        return outcome == DetachOutcome.Detached ? change.Domain : null;
    }

    private static async Task<Domain> UpdateAsync(
        QmpClient client,
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        var change = QemuConverter.PlanUpdate(live, device, qemu, host);
        await HotplugExecution.PlugAsync(client, change.Plan, CancellationToken.None);
        return change.Domain;
    }

    private static Domain Start(string corpus, JsonElement row, QemuCapabilities qemu)
    {
        var domain = SourceDocument
            .Load(Path.Combine(corpus, Text(row, "domainXml")!))
            .RootAs<Domain>()
            .Copy();
        domain.Id = uint.Parse(RunningId, System.Globalization.CultureInfo.InvariantCulture);
        return QemuConverter.ResolveLive(domain, qemu, QemuArgvHost.Of(row, RunningId, domain));
    }

    private static Domain Parse(string text) => SourceDocument.Parse(text).RootAs<Domain>();

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
