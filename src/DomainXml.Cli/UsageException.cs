namespace DomainXml.Cli;

/// <summary>The command line asks for what does not go together. The message says so in one sentence.</summary>
internal sealed class UsageException(string message) : Exception(message);
