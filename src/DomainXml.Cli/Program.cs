using DomainXml.Cli;

return await CommandLineProgram.RunAsync(args, CliConsole.ForProcess()).ConfigureAwait(false);
