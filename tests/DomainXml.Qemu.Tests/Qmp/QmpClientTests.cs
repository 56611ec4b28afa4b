using System.Text.Json;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Tests.Qmp;

public sealed class QmpClientTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly QmpClientOptions Impatient = new()
    {
        GreetingTimeout = TimeSpan.FromMilliseconds(50),
        CommandTimeout = TimeSpan.FromMilliseconds(50),
    };

    [Fact]
    public async Task A_command_returns_what_the_monitor_answers()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);

        var status = client.ExecuteAsync(
            "query-status",
            null,
            TestContext.Current.CancellationToken
        );
        await monitor.AnswerAsync("query-status", """{"status": "running"}""");

        Assert.Equal("running", (await status).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Overlapping_commands_get_their_own_answers_whatever_the_order()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);

        var first = client.ExecuteAsync("first");
        var firstId = await monitor.ExpectAsync("first");
        var second = client.ExecuteAsync("second");
        var secondId = await monitor.ExpectAsync("second");
        await monitor.SendAsync($$"""{"return": 2, "id": "{{secondId}}"}""");
        await monitor.SendAsync($$"""{"return": 1, "id": "{{firstId}}"}""");

        Assert.Equal(1, (await first).GetInt32());
        Assert.Equal(2, (await second).GetInt32());
    }

    [Fact]
    public async Task A_refused_command_carries_the_monitors_words_and_the_session_goes_on()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);

        var refused = client.ExecuteAsync(
            "device_del",
            null,
            TestContext.Current.CancellationToken
        );
        var id = await monitor.ExpectAsync("device_del");
        await monitor.SendAsync(
            $$$"""{"error": {"class": "DeviceNotFound", "desc": "Device 'x' not found"}, "id": "{{{id}}}"}"""
        );
        var error = await Assert.ThrowsAsync<QmpErrorException>(() => refused);
        Assert.Equal(
            ("DeviceNotFound", "Device 'x' not found"),
            (error.ErrorClass, error.Description)
        );

        var next = client.ExecuteAsync("cont");
        await monitor.AnswerAsync("cont", "{}");
        await next.WaitAsync(Deadline);
    }

    [Fact]
    public async Task An_unanswered_command_times_out_and_its_late_answer_is_dropped()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        var connecting = QmpClient.StartAsync(
            monitor.ClientStream,
            Impatient with
            {
                GreetingTimeout = Deadline,
            },
            TestContext.Current.CancellationToken
        );
        await monitor.SendAsync("""{"QMP": {"capabilities": []}}""");
        await monitor.AnswerAsync("qmp_capabilities", "{}");
        await using var client = await connecting;

        var slow = client.ExecuteAsync("slow");
        var id = await monitor.ExpectAsync("slow");
        var timeout = await Assert.ThrowsAsync<QmpTimeoutException>(() => slow);
        Assert.Equal("slow", timeout.Command);
        await monitor.SendAsync($$"""{"return": {}, "id": "{{id}}"}""");

        using var events = client.Subscribe("RESUME");
        await monitor.SendAsync(
            """{"event": "RESUME", "timestamp": {"seconds": 1, "microseconds": 5}}"""
        );
        Assert.Equal("RESUME", (await events.NextAsync()).Name);
    }

    [Fact]
    public async Task A_cancelled_command_leaves_the_session_usable()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);
        using var cancellation = new CancellationTokenSource();

        var given_up = client.ExecuteAsync("slow", null, cancellation.Token);
        await monitor.ExpectAsync("slow");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given_up);

        var next = client.ExecuteAsync("cont");
        await monitor.AnswerAsync("cont", "{}");
        await next.WaitAsync(Deadline);
    }

    [Fact]
    public async Task Subscribers_get_the_events_they_asked_for_in_order()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);
        using var deleted = client.Subscribe("DEVICE_DELETED");
        using var all = client.Subscribe();

        await monitor.SendAsync("""{"event": "STOP"}""");
        await monitor.SendAsync(
            """{"event": "DEVICE_DELETED", "data": {"path": "/machine/peripheral/d/x"}}"""
        );
        await monitor.SendAsync("""{"event": "DEVICE_DELETED", "data": {"device": "d"}}""");

        Assert.Null((await deleted.NextAsync()).TextOf("device"));
        Assert.Equal("d", (await deleted.NextAsync()).TextOf("device"));
        Assert.Equal("STOP", (await all.NextAsync()).Name);
    }

    [Fact]
    public async Task A_monitor_that_goes_away_fails_pending_and_later_commands_and_ends_subscriptions()
    {
        var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);
        using var events = client.Subscribe();

        var pending = client.ExecuteAsync("quit");
        await monitor.ExpectAsync("quit");
        await monitor.DisposeAsync();

        await Assert.ThrowsAsync<QmpConnectionException>(() => pending);
        await Assert.ThrowsAsync<QmpConnectionException>(() => client.ExecuteAsync("cont"));
        await Assert.ThrowsAsync<QmpConnectionException>(() => events.NextAsync());
        await client.Ended.WaitAsync(Deadline);
    }

    [Fact]
    public async Task A_monitor_that_never_greets_is_given_up_with_the_reason()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        var error = await Assert.ThrowsAsync<QmpConnectionException>(() =>
            QmpClient.StartAsync(monitor.ClientStream, Impatient)
        );
        Assert.Contains("did not greet", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"QMP\": 1}")]
    public async Task What_does_not_greet_as_a_monitor_is_refused(string firstLine)
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        var connecting = QmpClient.StartAsync(monitor.ClientStream);
        await monitor.SendAsync(firstLine);
        await Assert.ThrowsAsync<QmpConnectionException>(() => connecting);
    }

    [Fact]
    public async Task An_endless_message_ends_the_session()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        var connecting = QmpClient.StartAsync(
            monitor.ClientStream,
            new QmpClientOptions { MaxMessageBytes = 10_000 }
        );
        await monitor.GreetAsync();
        await using var client = await connecting;
        await monitor.SendAsync("{\"event\": \"" + new string('x', 100_000) + "\"}");
        await client.Ended.WaitAsync(Deadline);
        await Assert.ThrowsAsync<QmpConnectionException>(() => client.ExecuteAsync("cont"));
    }

    [Fact]
    public async Task Out_of_band_commands_are_used_only_where_the_monitor_offers_them()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor, capabilities: "");
        var command = client.ExecuteOutOfBandAsync(
            "yank",
            null,
            TestContext.Current.CancellationToken
        );
        var message = await monitor.ReadAsync();
        Assert.True(message.TryGetProperty("execute", out _));
        await monitor.SendAsync(
            JsonSerializer.Serialize(
                new { @return = new { }, id = message.GetProperty("id").GetString() }
            )
        );
        await command.WaitAsync(Deadline);
    }

    [Fact]
    public async Task Arguments_are_sent_as_json_with_every_character_escaped()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        await using var client = await ConnectAsync(monitor);
        var text = "a\"b\\c\nd\u0001\u00e9\u4e16";
        var command = client.ExecuteAsync(
            "x",
            new QemuMap { { "text", text }, { "size", 5L } },
            TestContext.Current.CancellationToken
        );
        var arguments = (await monitor.ReadAsync()).GetProperty("arguments");
        Assert.Equal(text, arguments.GetProperty("text").GetString());
        Assert.Equal(5, arguments.GetProperty("size").GetInt64());
        await monitor.DisposeAsync();
        await Assert.ThrowsAsync<QmpConnectionException>(() => command);
    }

    [Fact]
    public async Task Disposing_twice_is_harmless()
    {
        await using var monitor = await ScriptedMonitor.CreateAsync();
        var client = await ConnectAsync(monitor);
        await client.DisposeAsync();
        await client.DisposeAsync();
        await Assert.ThrowsAsync<QmpConnectionException>(() => client.ExecuteAsync("cont"));
    }

    private static async Task<QmpClient> ConnectAsync(
        ScriptedMonitor monitor,
        string capabilities = "\"oob\""
    )
    {
        var connecting = QmpClient.StartAsync(monitor.ClientStream);
        await monitor.GreetAsync(capabilities);
        return await connecting.WaitAsync(Deadline);
    }
}
