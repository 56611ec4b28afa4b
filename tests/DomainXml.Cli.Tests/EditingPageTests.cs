namespace DomainXml.Cli.Tests;

/// <summary>The examples of docs/editing.md, which follow one another.</summary>
[Collection(nameof(CurrentFolderTests))]
public sealed class EditingPageTests
{
    [Fact]
    public Task Every_example_prints_what_the_page_says() =>
        DocumentationPage.VerifyAsync("editing.md", DocumentationPage.RunSessionAsync);
}
