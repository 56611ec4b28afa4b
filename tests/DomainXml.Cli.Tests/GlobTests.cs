using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Tests;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.xml", "a.xml", true)]
    [InlineData("*.xml", "vms/a.xml", false)]
    [InlineData("**/*.xml", "a.xml", true)]
    [InlineData("**/*.xml", "x/y/a.xml", true)]
    [InlineData("vms/**", "vms/x/a.xml", true)]
    [InlineData("vms/**/a.xml", "vms/a.xml", true)]
    [InlineData("vms/**/old/*.xml", "vms/x/old/y/old/a.xml", true)]
    [InlineData("vms/?.xml", "vms/a.xml", true)]
    [InlineData("vms/?.xml", "vms/ab.xml", false)]
    [InlineData("./vms/a.xml", "vms/a.xml", true)]
    [InlineData("{a,b{c,d}}.xml", "bd.xml", true)]
    [InlineData("{a,b}.xml", "c.xml", false)]
    [InlineData("vms", "vms/a.xml", false)]
    [InlineData("VMS/*", "vms/a.xml", false)]
    public void A_pattern_matches_whole_paths(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new Glob(pattern).IsMatch(path));

    [Theory]
    [InlineData("old", "old/x/a.xml", true)]
    [InlineData("**/old/", "vms/old/a.xml", true)]
    [InlineData("old", "vms/old/a.xml", false)]
    public void A_pattern_covers_what_is_in_a_folder(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new Glob(pattern).Covers(path));

    [Fact]
    public void Many_stars_do_not_take_for_ever()
    {
        var pattern = new Glob(string.Concat(Enumerable.Repeat("**/a/", 12)) + "z");
        Assert.False(pattern.IsMatch(string.Join('/', Enumerable.Repeat("a", 24))));
    }
}
