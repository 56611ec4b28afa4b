using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace DomainXml.Qemu.Tests.Qmp;

/// <summary>The other end of a monitor connection, played by a test line by line.</summary>
internal sealed class ScriptedMonitor : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly StreamReader _reader;

    private ScriptedMonitor(Stream stream, Stream client)
    {
        _stream = stream;
        _reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        ClientStream = client;
    }

    /// <summary>The client's end.</summary>
    public Stream ClientStream { get; }

    public static async Task<ScriptedMonitor> CreateAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"dxq-{Guid.NewGuid():N}");
        using var listener = new Socket(
            AddressFamily.Unix,
            SocketType.Stream,
            ProtocolType.Unspecified
        );
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await client.ConnectAsync(new UnixDomainSocketEndPoint(path));
        var server = await listener.AcceptAsync();
        File.Delete(path);
        return new ScriptedMonitor(
            new NetworkStream(server, ownsSocket: true),
            new NetworkStream(client, ownsSocket: true)
        );
    }

    /// <summary>Sends one line.</summary>
    public async Task SendAsync(string json)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(json + "\r\n"));
        await _stream.FlushAsync();
    }

    /// <summary>Greets, and accepts the negotiation.</summary>
    public async Task GreetAsync(string capabilities = "\"oob\"")
    {
        await SendAsync(
            $$"""{"QMP": {"version": {"package": ""}, "capabilities": [{{capabilities}}] } }"""
        );
        await AnswerAsync("qmp_capabilities", "{}");
    }

    /// <summary>Reads the next command.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        var line =
            await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))
            ?? throw new EndOfStreamException("The client has gone.");
        return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>Reads the next command, which must be the named one, and returns its id.</summary>
    public async Task<string> ExpectAsync(string command)
    {
        var message = await ReadAsync();
        var name = message.TryGetProperty("execute", out var found)
            ? found
            : message.GetProperty("exec-oob");
        Assert.Equal(command, name.GetString());
        return message.GetProperty("id").GetString()!;
    }

    /// <summary>Reads the named command and returns a result for it.</summary>
    public async Task AnswerAsync(string command, string result)
    {
        var id = await ExpectAsync(command);
        await SendAsync($$"""{"return": {{result}}, "id": "{{id}}"}""");
    }

    /// <summary>Closes the connection, as a QEMU does that dies.</summary>
    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _stream.DisposeAsync();
    }
}
