using System.Threading.Channels;

namespace DomainXml.Qemu.Qmp;

/// <summary>
/// The events that arrive from the moment of subscribing on, in order. Subscribe before the command whose effect is
/// awaited, and no event is missed. One reader at a time; dispose ends it.
/// </summary>
public sealed class QmpSubscription : IDisposable
{
    // Enough for any burst; a subscriber that never reads must not make the program grow without end.
    private const int Capacity = 4096;

    private readonly Channel<QmpEvent> _events = Channel.CreateBounded<QmpEvent>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest }
    );
    private readonly HashSet<string> _names;
    private readonly Action<QmpSubscription> _remove;

    internal QmpSubscription(IEnumerable<string> names, Action<QmpSubscription> remove)
    {
        _names = [.. names];
        _remove = remove;
    }

    /// <summary>The next event.</summary>
    /// <exception cref="QmpConnectionException">The connection has ended, and so have the events.</exception>
    public async Task<QmpEvent> NextAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _events.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw exception.InnerException as QmpConnectionException
                ?? new QmpConnectionException("The subscription has ended.");
        }
    }

    /// <summary>The events until the connection ends.</summary>
    public async IAsyncEnumerable<QmpEvent> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken cancellationToken = default
    )
    {
        while (await WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_events.Reader.TryRead(out var item))
                yield return item;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _remove(this);
        _events.Writer.TryComplete();
    }

    internal void Offer(QmpEvent item)
    {
        if (_names.Count == 0 || _names.Contains(item.Name))
            _events.Writer.TryWrite(item);
    }

    internal void End(QmpConnectionException reason) => _events.Writer.TryComplete(reason);

    private async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _events.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (QmpConnectionException)
        {
            return false;
        }
    }
}
