using System.Text.Json;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu;

/// <summary>
/// Answers from a recording of an earlier conversation, by command and arguments, in any order: stands in for a QEMU
/// that is not installed. Thread-safe.
/// </summary>
public sealed class RecordedQmp : IQmpSession
{
    private readonly Dictionary<string, JsonElement> _replies = [];

    /// <summary>
    /// Reads conversations: JSON texts, alternately a command and its reply. Each <c>qmp_capabilities</c> begins a
    /// new conversation.
    /// </summary>
    /// <exception cref="JsonException">The text is not such a recording.</exception>
    public static IReadOnlyList<RecordedQmp> Parse(ReadOnlySpan<byte> recording)
    {
        var conversations = new List<RecordedQmp>();
        var reader = new Utf8JsonReader(
            recording,
            new JsonReaderOptions { AllowMultipleValues = true }
        );
        while (reader.Read())
        {
            var command = JsonElement.ParseValue(ref reader);
            if (!command.TryGetProperty("execute", out var name) || !reader.Read())
                throw new JsonException("A recording is alternately a command and its reply.");
            var reply = JsonElement.ParseValue(ref reader);
            if (name.ValueEquals("qmp_capabilities"))
                conversations.Add(new RecordedQmp());
            if (conversations.Count == 0)
                throw new JsonException("A recording begins with qmp_capabilities.");
            var arguments = command.TryGetProperty("arguments", out var found)
                ? found
                : (JsonElement?)null;
            conversations[^1]._replies[Key(name.GetString()!, arguments)] = reply;
        }
        return conversations;
    }

    /// <inheritdoc/>
    public Task<JsonElement> ExecuteAsync(
        string command,
        QemuMap? arguments = null,
        CancellationToken cancellationToken = default
    )
    {
        var key = arguments is null ? command : command + arguments;
        if (!_replies.TryGetValue(key, out var reply))
            throw new QmpErrorException("CommandNotFound", $"{command} is not in the recording.");
        if (reply.TryGetProperty("error", out var error))
        {
            throw new QmpErrorException(
                error.GetProperty("class").GetString()!,
                error.GetProperty("desc").GetString()!
            );
        }
        return Task.FromResult(reply.GetProperty("return"));
    }

    private static string Key(string command, JsonElement? arguments) =>
        arguments is { } found ? command + ToValue(found) : command;

    // Arguments are compared in the one form that our printer gives them.
    private static QemuValue ToValue(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new QemuMap();
                foreach (var member in element.EnumerateObject())
                    map.Add(member.Name, ToValue(member.Value));
                return map;
            case JsonValueKind.Array:
                return new QemuList([.. element.EnumerateArray().Select(ToValue)]);
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            case JsonValueKind.Number:
                return element.GetInt64();
            default:
                return element.GetString() ?? "";
        }
    }
}
