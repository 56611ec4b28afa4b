namespace DomainXml.Qemu.Driver;

/// <summary>
/// Holds a domain's folder for one process at a time. The operating system releases it when the process ends, however
/// that comes about.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Waits until the lock is free, and takes it.</summary>
    /// <param name="path">The lock's file, which is made where it is missing.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The lock, or null where it was held the whole time.</returns>
    public static async Task<FolderLock?> TakeAsync(
        string path,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            try
            {
                // FileShare.None is flock() on Unix: advisory, and dropped with the process.
                return new FolderLock(
                    new FileStream(
                        path,
                        FileMode.OpenOrCreate,
                        FileAccess.ReadWrite,
                        FileShare.None
                    )
                );
            }
            catch (IOException exception)
                when (exception
                        is not (
                            DirectoryNotFoundException
                            or FileNotFoundException
                            or PathTooLongException
                        )
                )
            {
                if (Environment.TickCount64 >= deadline)
                    return null;
                await Task.Delay(RetryInterval, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
