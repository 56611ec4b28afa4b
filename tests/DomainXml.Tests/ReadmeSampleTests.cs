using DomainXml.Models;
using DomainXml.TestSupport;
using DomainXml.Views;

namespace DomainXml.Tests;

/// <summary>What the README shows of the library.</summary>
public sealed class ReadmeSampleTests
{
    [Fact]
    public void The_addresses_are_read_and_the_memory_is_the_only_line_that_changes()
    {
        var text = File.ReadAllText(Path.Combine(TestPaths.Repository, "samples", "first-vm.xml"));
        var document = SourceDocument.Parse(text);
        var domain = document.RootAs<Domain>();

        Assert.Equal(
            ["52:54:00:5a:17:01"],
            domain.Devices.Interfaces.Select(nic => nic.Mac?.Address.ToString())
        );
        domain.Memory = ByteSize.FromGiB(4);

        var before = text.Split('\n');
        var after = document.ToText().Split('\n');
        Assert.Equal(before.Length, after.Length);
        var changed = Enumerable.Range(0, before.Length).Where(line => before[line] != after[line]);
        Assert.Equal(["  <memory unit='GiB'>4</memory>"], changed.Select(line => after[line]));
    }
}
