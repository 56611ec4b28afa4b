using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Conformance.Families;

/// <summary>
/// The monitor of a machine that does not exist: it expects commands in an order, and answers each with what was
/// recorded. It speaks the protocol, so that the product's own client is judged too.
/// </summary>
internal sealed class QemuHotplugMonitor : IAsyncDisposable
{
    private readonly Pipe _toClient = new();
    private readonly Pipe _toMonitor = new();
    private readonly List<JsonElement> _expected;
    private readonly List<string> _problems = [];
    private readonly Task _serving;
    private int _next;

    private readonly QmpArguments _arguments;

    /// <param name="arguments">Checks the arguments of each command.</param>
    /// <param name="expected">Objects with a <c>command</c> and its <c>replies</c>, in order.</param>
    public QemuHotplugMonitor(QmpArguments arguments, IEnumerable<JsonElement> expected)
    {
        _arguments = arguments;
        _expected = [.. expected];
        _serving = ServeAsync();
    }

    /// <summary>The client's end.</summary>
    public Stream ClientStream =>
        new DuplexStream(_toClient.Reader.AsStream(), _toMonitor.Writer.AsStream());

    /// <summary>What was wrong with the commands that came; null where nothing was.</summary>
    public string? Problem =>
        _problems.Count > 0 ? _problems[0]
        : Left.FirstOrDefault() is { ValueKind: JsonValueKind.Object } left
            ? $"the command {left.GetProperty("command")} was never sent"
        : null;

    /// <summary>The commands that did not come; ones that only follow a success count where one came before.</summary>
    private IEnumerable<JsonElement> Left =>
        _expected.Skip(_next).Where(item => !Failed || !item.GetProperty("implicit").GetBoolean());

    /// <summary>Whether the operation ended in a failure, so that what follows a success is not due.</summary>
    public bool Failed { get; set; }

    /// <summary>Ends the conversation; the client must be gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _toMonitor.Writer.CompleteAsync();
        await _serving;
        await _toClient.Writer.CompleteAsync();
    }

    private async Task ServeAsync()
    {
        using var reader = new StreamReader(_toMonitor.Reader.AsStream(), Encoding.UTF8);
        await SendAsync("""{"QMP": {"version": {"package": ""}, "capabilities": []}}""");
        while (await reader.ReadLineAsync() is { } line)
        {
            using var message = JsonDocument.Parse(line);
            var command = message.RootElement.GetProperty("execute").GetString()!;
            var id = message.RootElement.GetProperty("id").GetRawText();
            if (command == "qmp_capabilities")
                await SendAsync($$"""{"return": {}, "id": {{id}}}""");
            else
            {
                var arguments = message.RootElement.TryGetProperty("arguments", out var given)
                    ? given
                    : JsonDocument.Parse("{}").RootElement;
                if (_arguments.ProblemOf(command, arguments) is { } problem)
                    _problems.Add(problem);
                await AnswerAsync(command, id);
            }
        }
    }

    private async Task AnswerAsync(string command, string id)
    {
        if (
            _next >= _expected.Count
            || _expected[_next].GetProperty("command").GetString() != command
        )
        {
            var due =
                _next < _expected.Count
                    ? _expected[_next].GetProperty("command").GetString()
                    : "nothing";
            _problems.Add($"the command {command} was sent where {due} was due");
            await SendAsync(
                $$$"""{"error": {"class": "GenericError", "desc": "unexpected command"}, "id": {{{id}}}}"""
            );
            return;
        }
        foreach (var reply in _expected[_next++].GetProperty("replies").EnumerateArray())
        {
            await SendAsync(
                reply.TryGetProperty("event", out _)
                    ? reply.GetRawText()
                    : WithId(reply.GetRawText(), id)
            );
        }
    }

    private static string WithId(string reply, string id) =>
        $"{reply[..reply.LastIndexOf('}')]}, \"id\": {id}}}";

    private async Task SendAsync(string json)
    {
        await _toClient.Writer.WriteAsync(Encoding.UTF8.GetBytes(json + "\r\n"));
        await _toClient.Writer.FlushAsync();
    }
}
