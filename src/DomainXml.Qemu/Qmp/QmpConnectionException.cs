namespace DomainXml.Qemu.Qmp;

/// <summary>The conversation with QEMU's monitor could not begin, or has ended.</summary>
public sealed class QmpConnectionException : IOException
{
    /// <summary>Creates the exception.</summary>
    public QmpConnectionException(string message, Exception? inner = null)
        : base(message, inner) { }
}

/// <summary>QEMU did not answer a command in time. The session goes on; a late answer is dropped.</summary>
public sealed class QmpTimeoutException : TimeoutException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="command">The command that was not answered.</param>
    /// <param name="timeout">How long was waited.</param>
    public QmpTimeoutException(string command, TimeSpan timeout)
        : base(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"QEMU's monitor did not answer {command} within {timeout.TotalSeconds:0.###} s."
            )
        )
    {
        Command = command;
    }

    /// <summary>The command that was not answered.</summary>
    public string Command { get; }
}
