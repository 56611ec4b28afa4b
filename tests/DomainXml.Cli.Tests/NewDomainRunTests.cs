using System.Text;
using DomainXml.Drivers;
using DomainXml.Qemu.Driver;
using DomainXml.Qemu.Tests.Driver;

namespace DomainXml.Cli.Tests;

/// <summary>Starts what <c>domainxml new</c> makes, with a real QEMU under TCG.</summary>
public sealed class NewDomainRunTests : IDisposable
{
    private readonly SampleImages _images = SampleImages.Make();

    public void Dispose() => _images.Dispose();

    [Theory]
    [InlineData("--graphics none")]
    [InlineData("--graphics none --machine pc --os other")]
    public async Task A_guest_that_was_made_starts_and_boots_from_its_disk(string options)
    {
        var made = await CliRun.RunAsync([
            "new",
            "--name",
            "made",
            "--type",
            "qemu",
            "--memory",
            "64MiB",
            "--disk",
            _images.FirstVm,
            .. options.Split(' '),
        ]);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));

        await using var driver = QemuDriver.Open(
            new QemuDriverOptions { StateFolder = Path.Combine(_images.Folder, "state") }
        );
        Stream? console = null;
        var domain = await driver.StartAsync(
            SourceDocument.Parse(made.Output),
            new StartOptions
            {
                BeforeFirstInstruction = async (handle, token) =>
                    console = await driver.OpenConsoleAsync(handle, cancellationToken: token),
            }
        );
        try
        {
            await using (console)
                Assert.Contains(
                    "Hello from the first VM.",
                    await ReadLineAsync(console!),
                    StringComparison.Ordinal
                );
        }
        finally
        {
            await driver.PowerOffAsync(domain);
        }
    }

    private static async Task<string> ReadLineAsync(Stream console)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var seen = new StringBuilder();
        var buffer = new byte[256];
        while (!seen.ToString().Contains('.', StringComparison.Ordinal))
        {
            var count = await console.ReadAsync(buffer, deadline.Token);
            if (count == 0)
                break;
            seen.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return seen.ToString();
    }
}
