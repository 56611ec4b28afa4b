using System.Text.Json;

namespace DomainXml.Qemu.Qmp;

/// <summary>A conversation with QEMU's monitor. The greeting and the negotiation of features are done.</summary>
public interface IQmpSession
{
    /// <summary>Runs a command.</summary>
    /// <param name="command">Its name.</param>
    /// <param name="arguments">Its arguments, or null for none.</param>
    /// <param name="cancellationToken">Gives up waiting; the command may have run.</param>
    /// <returns>What the command returned; it stays valid after later commands.</returns>
    /// <exception cref="QmpErrorException">QEMU refused the command; the session goes on.</exception>
    Task<JsonElement> ExecuteAsync(
        string command,
        QemuMap? arguments = null,
        CancellationToken cancellationToken = default
    );
}
