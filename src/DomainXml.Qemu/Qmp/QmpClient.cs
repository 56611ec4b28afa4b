using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace DomainXml.Qemu.Qmp;

/// <summary>
/// A conversation with QEMU over its machine protocol (QMP; QEMU's <c>docs/interop/qmp-spec</c>): commands may overlap,
/// events are told to whoever subscribed. Thread-safe. When the connection ends, every pending command fails with
/// <see cref="QmpConnectionException"/>; there is no reconnecting, because events would be lost unnoticed.
/// </summary>
public sealed class QmpClient : IQmpSession, IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly QmpClientOptions _options;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _pending = [];
    private readonly List<QmpSubscription> _subscriptions = [];
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _closing = new();
    private Task _reading = Task.CompletedTask;
    private volatile QmpConnectionException? _ended;
    private bool _hasOutOfBand;
    private long _lastId;

    private QmpClient(Stream stream, QmpClientOptions options)
    {
        _stream = stream;
        _options = options;
    }

    /// <summary>Ends when the connection does; never faults.</summary>
    public Task Ended => _reading;

    /// <summary>Connects to a monitor that listens on a UNIX socket.</summary>
    /// <param name="socketPath">The socket's path.</param>
    /// <param name="options">Limits, or null for the usual ones.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="QmpConnectionException">Nothing listens there, or it does not greet as a monitor does, in time.</exception>
    public static async Task<QmpClient> ConnectAsync(
        string socketPath,
        QmpClientOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket
                .ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new QmpConnectionException(
                $"Nothing listens on the monitor socket {socketPath}: {exception.Message}",
                exception
            );
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return await StartAsync(
                new NetworkStream(socket, ownsSocket: true),
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Begins the conversation on a stream that is connected to a monitor. The client owns the stream.</summary>
    /// <inheritdoc cref="ConnectAsync" path="/exception"/>
    public static async Task<QmpClient> StartAsync(
        Stream stream,
        QmpClientOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        var client = new QmpClient(stream, options ?? QmpClientOptions.Default);
        try
        {
            await client.GreetAsync(cancellationToken).ConfigureAwait(false);
            return client;
        }
        catch
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="QmpTimeoutException">No answer came in time.</exception>
    /// <exception cref="QmpConnectionException">The connection has ended.</exception>
    public Task<JsonElement> ExecuteAsync(
        string command,
        QemuMap? arguments = null,
        CancellationToken cancellationToken = default
    ) => SendAsync("execute", command, arguments, cancellationToken);

    /// <summary>
    /// Runs a command past those that are still running, where QEMU and the command allow it; otherwise in turn.
    /// </summary>
    /// <inheritdoc cref="ExecuteAsync"/>
    public Task<JsonElement> ExecuteOutOfBandAsync(
        string command,
        QemuMap? arguments = null,
        CancellationToken cancellationToken = default
    ) => SendAsync(_hasOutOfBand ? "exec-oob" : "execute", command, arguments, cancellationToken);

    /// <summary>Subscribes to the named events; to all where no name is given.</summary>
    public QmpSubscription Subscribe(params IEnumerable<string> names)
    {
        var subscription = new QmpSubscription(names, Remove);
        lock (_subscriptions)
        {
            if (_ended is { } reason)
                subscription.End(reason);
            else
                _subscriptions.Add(subscription);
        }
        return subscription;
    }

    /// <summary>Ends the conversation; QEMU goes on. May be called more than once.</summary>
    public async ValueTask DisposeAsync()
    {
        End(new QmpConnectionException("The monitor connection was closed."));
        await _closing.CancelAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.GreetingTimeout);
        var messages = new QmpMessageReader(_stream, _options.MaxMessageBytes);
        try
        {
            var greeting = await messages.ReadAsync(deadline.Token).ConfigureAwait(false);
            if (greeting is not { } hello || !IsGreeting(hello, out var capabilities))
                throw new QmpConnectionException(
                    "What listens on the monitor socket does not greet as a QEMU monitor does."
                );
            _hasOutOfBand = capabilities.Any(capability => capability == "oob");
            _reading = Task.Run(() => ReadAsync(messages), CancellationToken.None);
            var wanted = _hasOutOfBand ? new QemuMap { { "enable", new QemuList(["oob"]) } } : null;
            await ExecuteAsync("qmp_capabilities", wanted, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new QmpConnectionException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"QEMU's monitor did not greet within {_options.GreetingTimeout.TotalSeconds:0.###} s; another client may hold it."
                )
            );
        }
        catch (Exception exception)
            when (exception is IOException and not QmpConnectionException or JsonException)
        {
            throw new QmpConnectionException(
                $"The monitor connection failed: {exception.Message}",
                exception
            );
        }
    }

    private static bool IsGreeting(JsonElement message, out IEnumerable<string?> capabilities)
    {
        capabilities = [];
        if (
            message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("QMP", out var qmp)
            || qmp.ValueKind != JsonValueKind.Object
        )
            return false;
        if (
            qmp.TryGetProperty("capabilities", out var list)
            && list.ValueKind == JsonValueKind.Array
        )
            capabilities = list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString());
        return true;
    }

    private async Task<JsonElement> SendAsync(
        string verb,
        string command,
        QemuMap? arguments,
        CancellationToken cancellationToken
    )
    {
        if (_ended is { } reason)
            throw new QmpConnectionException(reason.Message);

        var id = "dx-" + Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        var message = new QemuMap
        {
            { verb, command },
            { "arguments", arguments },
            { "id", id },
        };
        var bytes = Encoding.UTF8.GetBytes(JsonPrinter.Print(message) + "\n");
        var reply = new TaskCompletionSource<JsonElement>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _pending[id] = reply;
        try
        {
            await WriteAsync(bytes, cancellationToken).ConfigureAwait(false);

            // The connection may have ended between the first look and the entry in the table.
            if (_ended is { } ended)
                throw new QmpConnectionException(ended.Message);
            return await reply
                .Task.WaitAsync(_options.CommandTimeout, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new QmpTimeoutException(command, _options.CommandTimeout);
        }
        catch (Exception exception)
            when (exception
                    is (IOException and not QmpConnectionException)
                        or ObjectDisposedException
            )
        {
            throw new QmpConnectionException(
                _ended?.Message ?? $"The monitor connection failed: {exception.Message}",
                exception
            );
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Not cancelled halfway: half a message would spoil the session.
            await _stream.WriteAsync(bytes, _closing.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new QmpConnectionException("The monitor connection was closed.");
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync(QmpMessageReader messages)
    {
        try
        {
            while (await messages.ReadAsync(_closing.Token).ConfigureAwait(false) is { } message)
                Dispatch(message);
            End(new QmpConnectionException("QEMU closed the monitor connection."));
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or JsonException
                        or OperationCanceledException
                        or ObjectDisposedException
            )
        {
            End(
                new QmpConnectionException(
                    $"The monitor connection failed: {exception.Message}",
                    exception
                )
            );
        }
    }

    private void Dispatch(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
            throw new JsonException("a message is not an object");
        if (message.TryGetProperty("event", out var name))
        {
            var item = new QmpEvent(
                name.GetString() ?? "",
                message.TryGetProperty("data", out var data) ? data : default,
                ReadTimestamp(message)
            );
            lock (_subscriptions)
            {
                foreach (var subscription in _subscriptions)
                    subscription.Offer(item);
            }
            return;
        }

        // An answer whose command is no longer waited for is dropped.
        if (
            message.TryGetProperty("id", out var id)
            && id.ValueKind == JsonValueKind.String
            && _pending.TryRemove(id.GetString()!, out var pending)
        )
        {
            if (message.TryGetProperty("return", out var result))
                pending.TrySetResult(result);
            else
                pending.TrySetException(ReadError(message));
        }
        else if (message.TryGetProperty("error", out _) && !message.TryGetProperty("id", out _))
        {
            // QEMU could not even read what we sent: nothing pending can be told apart any more.
            throw new JsonException(ReadError(message).Description);
        }
    }

    private static QmpErrorException ReadError(JsonElement message)
    {
        var (errorClass, description) = ("GenericError", "QEMU gave no reason.");
        if (
            message.TryGetProperty("error", out var error)
            && error.ValueKind == JsonValueKind.Object
        )
        {
            if (error.TryGetProperty("class", out var found))
                errorClass = found.GetString() ?? errorClass;
            if (error.TryGetProperty("desc", out found))
                description = found.GetString() ?? description;
        }
        return new QmpErrorException(errorClass, description);
    }

    private static DateTimeOffset ReadTimestamp(JsonElement message) =>
        message.TryGetProperty("timestamp", out var time)
        && time.TryGetProperty("seconds", out var seconds)
        && seconds.TryGetInt64(out var whole)
        && whole is >= 0 and < 253402300800
        && time.TryGetProperty("microseconds", out var microseconds)
        && microseconds.TryGetInt64(out var fraction)
            ? DateTimeOffset.FromUnixTimeSeconds(whole).AddMicroseconds(fraction)
            : default;

    private void End(QmpConnectionException reason)
    {
        lock (_subscriptions)
        {
            _ended ??= reason;
            foreach (var subscription in _subscriptions)
                subscription.End(_ended);
            _subscriptions.Clear();
        }
        foreach (var id in _pending.Keys)
        {
            if (_pending.TryRemove(id, out var pending))
                pending.TrySetException(new QmpConnectionException(_ended.Message));
        }
    }

    private void Remove(QmpSubscription subscription)
    {
        lock (_subscriptions)
            _subscriptions.Remove(subscription);
    }
}
