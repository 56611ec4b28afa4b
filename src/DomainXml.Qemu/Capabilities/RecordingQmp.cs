using System.Text;
using System.Text.Json;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu;

/// <summary>Passes commands on, and keeps what was said, in the form that <see cref="RecordedQmp"/> reads.</summary>
/// <param name="session">The conversation to record.</param>
public sealed class RecordingQmp(IQmpSession session) : IQmpSession
{
    private readonly StringBuilder _text = new(
        """
        {"execute":"qmp_capabilities"}
        {"return":{}}

        """
    );

    /// <inheritdoc/>
    public async Task<JsonElement> ExecuteAsync(
        string command,
        QemuMap? arguments = null,
        CancellationToken cancellationToken = default
    )
    {
        var call = new QemuMap { { "execute", command }, { "arguments", arguments } };
        try
        {
            var reply = await session
                .ExecuteAsync(command, arguments, cancellationToken)
                .ConfigureAwait(false);
            _text.Append(call).Append("\n{\"return\":").Append(reply.GetRawText()).Append("}\n");
            return reply;
        }
        catch (QmpErrorException error)
        {
            var answer = new QemuMap
            {
                { "class", error.ErrorClass },
                { "desc", error.Description },
            };
            _text
                .Append(call)
                .Append('\n')
                .Append(new QemuMap { { "error", answer } })
                .Append('\n');
            throw;
        }
    }

    /// <summary>What was said so far.</summary>
    public override string ToString() => _text.ToString();
}
