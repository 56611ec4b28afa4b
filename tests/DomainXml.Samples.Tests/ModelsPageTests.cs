using DomainXml.TestSupport;

namespace DomainXml.Samples.Tests;

/// <summary>All C# on the page about models stands in code that is compiled and run: in the samples, or in the examples here.</summary>
public sealed class ModelsPageTests
{
    [Fact]
    public void Every_block_of_code_stands_in_code_that_is_run()
    {
        var page = File.ReadAllText(Path.Combine(TestPaths.Repository, "docs", "models.md"));
        string[] folders =
        [
            Path.Combine(TestPaths.Repository, "samples", "Programs"),
            TestPaths.Project,
        ];
        var code = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs"))
            .Select(file => Lines(File.ReadAllText(file)))
            .ToArray();
        var blocks = page.Split("```csharp\n")[1..]
            .Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])
            .ToArray();
        Assert.NotEmpty(blocks);
        Assert.All(
            blocks,
            block =>
                Assert.Contains(
                    code,
                    lines => lines.Contains(Lines(block), StringComparison.Ordinal)
                )
        );
    }

    /// <summary>Without indentation, empty lines and comments at the end.</summary>
    private static string Lines(string text) =>
        "\n"
        + string.Join(
            '\n',
            text.Split('\n')
                .Select(line => line.Split("//")[0].Trim())
                .Where(line => line.Length > 0)
        )
        + "\n";
}
