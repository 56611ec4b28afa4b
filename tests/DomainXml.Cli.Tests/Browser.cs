using CliWrap.Buffered;

namespace DomainXml.Cli.Tests;

/// <summary>A real browser, for what only one can show.</summary>
internal static class Browser
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The document after the page's scripts have run. Skips the test where there is no browser.</summary>
    public static async Task<string> DomOfAsync(string uri)
    {
        var browser = Find();
        if (browser is null)
            Assert.Skip("needs chromium");
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var result = await CliWrap
            .Cli.Wrap(browser)
            .WithArguments([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--dump-dom",
                uri,
            ])
            .ExecuteBufferedAsync(deadline.Token);
        return result.StandardOutput;
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
