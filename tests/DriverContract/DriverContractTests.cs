using DomainXml.Drivers;

namespace DomainXml.DriverContract;

/// <summary>
/// What every driver must do, whatever it drives. A driver's test class derives from this, and says how to open the driver
/// and which definitions it can run.
/// </summary>
public abstract class DriverContractTests
{
    protected static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Opens a connection. All connections of one test see the same domains.</summary>
    protected abstract IDomainDriver Open();

    /// <summary>A definition of that name and UUID that the driver can run, and whose guest obeys the power button.</summary>
    protected abstract SourceDocument Define(string name, Guid uuid);

    /// <summary>A disk that can be plugged into such a domain.</summary>
    protected abstract SourceDocument DefineDisk(string target);

    /// <summary>A network interface that can be plugged into such a domain.</summary>
    protected abstract SourceDocument DefineNic(string macAddress);

    [Fact]
    public async Task A_started_domain_is_listed_until_it_is_powered_off()
    {
        await using var driver = Open();
        var uuid = Guid.NewGuid();
        var domain = await driver.StartAsync(Define("one", uuid));
        Assert.Equal(("one", uuid), (domain.Name, domain.Uuid));

        var status = Assert.Single(await driver.ListAsync());
        Assert.Equal((domain, DomainState.Running), (status.Handle, status.State));

        await driver.PowerOffAsync(domain);
        Assert.Empty(await driver.ListAsync());
    }

    [Fact]
    public async Task Disposing_ends_the_connection_twice_without_harm_and_stops_no_domain()
    {
        var first = Open();
        var domain = await first.StartAsync(Define("survivor", Guid.NewGuid()));
        await first.DisposeAsync();
        await first.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.ListAsync());

        await using var second = Open();
        Assert.Equal(domain, Assert.Single(await second.ListAsync()).Handle);
        await second.PowerOffAsync(domain);
    }

    [Fact]
    public async Task A_handle_outlives_its_domain_and_every_operation_then_says_that_it_is_not_running()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("gone", Guid.NewGuid()));
        await driver.PowerOffAsync(domain);

        Func<Task>[] operations =
        [
            () => driver.GetDefinitionAsync(domain),
            () => driver.ShutDownAsync(domain),
            () => driver.PowerOffAsync(domain),
            () => driver.ResetAsync(domain),
            () => driver.PauseAsync(domain),
            () => driver.ResumeAsync(domain),
            () => driver.AttachAsync(domain, DefineDisk("vdb")),
            () => driver.DetachAsync(domain, "vdb"),
        ];
        foreach (var operation in operations)
            await AssertFailsAsync(DriverDiagnostics.NotRunning, operation);
        await driver.WaitForEndAsync(domain).WaitAsync(Deadline);
    }

    [Fact]
    public async Task A_handle_of_an_earlier_domain_does_not_reach_a_later_one_of_the_same_name()
    {
        await using var driver = Open();
        var earlier = await driver.StartAsync(Define("twice", Guid.NewGuid()));
        await driver.PowerOffAsync(earlier);
        var later = await driver.StartAsync(Define("twice", Guid.NewGuid()));

        await AssertFailsAsync(DriverDiagnostics.NotRunning, () => driver.PowerOffAsync(earlier));
        await driver.PowerOffAsync(later);
    }

    [Fact]
    public async Task A_name_or_uuid_that_runs_is_not_started_again()
    {
        await using var driver = Open();
        var uuid = Guid.NewGuid();
        var domain = await driver.StartAsync(Define("original", uuid));

        await AssertFailsAsync(
            DriverDiagnostics.AlreadyRunning,
            () => driver.StartAsync(Define("original", Guid.NewGuid()))
        );
        await AssertFailsAsync(
            DriverDiagnostics.AlreadyRunning,
            () => driver.StartAsync(Define("copy", uuid))
        );
        Assert.Single(await driver.ListAsync());
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task Lists_taken_while_domains_come_and_go_hold_whole_domains_only()
    {
        await using var driver = Open();
        await using var observer = Open();
        var names = Enumerable.Range(0, 3).Select(i => $"busy{i}").ToHashSet();
        var work = Task.WhenAll(
            names.Select(async name =>
            {
                for (var round = 0; round < 2; round++)
                {
                    var domain = await driver.StartAsync(Define(name, Guid.NewGuid()));
                    await driver.PowerOffAsync(domain);
                }
            })
        );
        do
        {
            var list = await observer.ListAsync();
            Assert.All(list, status => Assert.Contains(status.Handle.Name, names));
            Assert.Equal(
                list.Select(status => status.Handle.Name).Order(StringComparer.Ordinal),
                list.Select(status => status.Handle.Name)
            );
        } while (!work.IsCompleted);
        await work;
        Assert.Empty(await driver.ListAsync());
    }

    [Fact]
    public async Task A_guest_that_is_asked_to_shut_down_does_so()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("polite", Guid.NewGuid()));
        await WaitUntilTheGuestListensAsync(driver, domain);
        var ended = driver.WaitForEndAsync(domain);

        Assert.Equal(
            ShutDownOutcome.Stopped,
            await driver.ShutDownAsync(domain, new ShutDownOptions { Timeout = Deadline })
        );
        await ended.WaitAsync(Deadline);
        Assert.Empty(await driver.ListAsync());
    }

    [Fact]
    public async Task A_paused_guest_is_listed_as_such_and_resumes()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("held", Guid.NewGuid()));

        await driver.PauseAsync(domain);
        Assert.Equal(DomainState.Paused, Assert.Single(await driver.ListAsync()).State);
        await driver.PauseAsync(domain);
        await driver.ResumeAsync(domain);
        Assert.Equal(DomainState.Running, Assert.Single(await driver.ListAsync()).State);
        await driver.ResetAsync(domain);
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task Devices_are_plugged_in_found_again_and_unplugged()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("plugs", Guid.NewGuid()));
        await WaitUntilTheGuestListensAsync(driver, domain);
        const string mac = "52:54:00:11:22:33";

        var disk = await driver.AttachAsync(domain, DefineDisk("vdb"));
        var nic = await driver.AttachAsync(domain, DefineNic(mac));
        Assert.NotEqual(disk, nic);
        var definition = (await driver.GetDefinitionAsync(domain)).ToText();
        Assert.Contains("vdb", definition, StringComparison.Ordinal);
        Assert.Contains(mac, definition, StringComparison.Ordinal);

        await AssertFailsAsync(
            DriverDiagnostics.DeviceExists,
            () => driver.AttachAsync(domain, DefineDisk("vdb"))
        );
        await AssertFailsAsync(
            DriverDiagnostics.DeviceNotFound,
            () => driver.DetachAsync(domain, "vdz")
        );

        var options = new DetachOptions { Timeout = Deadline };
        Assert.Equal(DetachOutcome.Detached, await driver.DetachAsync(domain, disk, options));
        Assert.Equal(DetachOutcome.Detached, await driver.DetachAsync(domain, mac, options));
        definition = (await driver.GetDefinitionAsync(domain)).ToText();
        Assert.DoesNotContain("vdb", definition, StringComparison.Ordinal);
        Assert.DoesNotContain(mac, definition, StringComparison.Ordinal);

        // Its place is free again.
        await driver.AttachAsync(domain, DefineDisk("vdb"));
        Assert.Equal(DetachOutcome.Detached, await driver.DetachAsync(domain, "vdb", options));
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task What_is_no_domain_is_not_started_and_what_is_no_device_is_not_plugged_in()
    {
        await using var driver = Open();
        await AssertFailsAsync(
            DriverDiagnostics.WrongRoot,
            () => driver.StartAsync(SourceDocument.Parse("<network><name>n</name></network>"))
        );
        var domain = await driver.StartAsync(Define("firm", Guid.NewGuid()));
        await AssertFailsAsync(
            DriverDiagnostics.WrongRoot,
            () => driver.AttachAsync(domain, SourceDocument.Parse("<name>x</name>"))
        );
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task A_console_that_is_not_there_is_refused()
    {
        await using var driver = Open();
        var expected = driver.Features.HasFlag(DriverFeatures.Console)
            ? DriverDiagnostics.NoConsole
            : DriverDiagnostics.Unsupported;
        var domain = await driver.StartAsync(Define("mute", Guid.NewGuid()));
        await AssertFailsAsync(
            expected,
            () => driver.OpenConsoleAsync(domain, new OpenConsoleOptions { Device = "serial7" })
        );
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing_behind()
    {
        await using var driver = Open();
        using var cancellation = new CancellationTokenSource();
        var options = new StartOptions
        {
            BeforeFirstInstruction = async (_, token) =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            driver.StartAsync(Define("abandoned", Guid.NewGuid()), options, cancellation.Token)
        );
        Assert.Empty(await driver.ListAsync());
    }

    /// <summary>Returns when the guest has come far enough to obey its power button and to give devices back.</summary>
    protected virtual Task WaitUntilTheGuestListensAsync(
        IDomainDriver driver,
        DomainHandle domain
    ) => Task.CompletedTask;

    private static async Task AssertFailsAsync(string id, Func<Task> operation)
    {
        var failure = await Assert.ThrowsAsync<DiagnosticException>(operation);
        Assert.Equal(id, Assert.Single(failure.Diagnostics).Id);
    }
}
