using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace DomainXml.Qemu.Qmp;

/// <summary>Reads a monitor's messages: JSON texts, each ended by a line break, of bounded length.</summary>
internal sealed class QmpMessageReader(Stream stream, int maxMessageBytes)
{
    private readonly PipeReader _pipe = PipeReader.Create(
        stream,
        new StreamPipeReaderOptions(leaveOpen: true)
    );

    /// <summary>The next message, or null at the end.</summary>
    /// <exception cref="JsonException">It is no JSON, or too long.</exception>
    public async ValueTask<JsonElement?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                var message = IsBlank(line) ? (JsonElement?)null : Parse(line);
                _pipe.AdvanceTo(buffer.GetPosition(1, end));
                if (message is not null)
                    return message;
                continue;
            }
            if (buffer.Length > maxMessageBytes)
                throw new JsonException($"a message is longer than {maxMessageBytes} bytes");
            _pipe.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                return null;
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> line) =>
        line.Length == 0 || (line.Length == 1 && line.FirstSpan[0] == '\r');

    private static JsonElement Parse(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        return JsonElement.ParseValue(ref reader);
    }
}
