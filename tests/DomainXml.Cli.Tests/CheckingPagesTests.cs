namespace DomainXml.Cli.Tests;

/// <summary>The examples of the pages about checking; each section of them stands for itself.</summary>
[Collection(nameof(CurrentFolderTests))]
public sealed class CheckingPagesTests
{
    [Theory]
    [InlineData("validate.md")]
    [InlineData("messages.md")]
    public Task Every_command_prints_what_the_page_shows(string name) =>
        DocumentationPage.VerifyAsync(name, DocumentationPage.RunSectionsAsync);
}
