using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class XmlSyntaxUriTests
{
    [Theory]
    [InlineData("", "a.rng", "a.rng")]
    [InlineData("main.rng", "a.rng", "a.rng")]
    [InlineData("dir/main.rng", "a.rng", "dir/a.rng")]
    [InlineData("dir/main.rng", "../a.rng", "a.rng")]
    [InlineData("dir/main.rng", "../../a.rng", "../a.rng")]
    [InlineData("dir/main.rng", "./b/./a.rng", "dir/b/a.rng")]
    [InlineData("/x/main.rng", "../../a.rng", "/a.rng")]
    [InlineData("/x/main.rng", "/y/a.rng", "/y/a.rng")]
    [InlineData("/x#y/main.rng", "a.rng", "/x#y/a.rng")]
    [InlineData("dir/", "..", "")]
    [InlineData("file:///x/main.rng", "a.rng", "file:///x/a.rng")]
    [InlineData("http://host", "a.rng", "http://host/a.rng")]
    [InlineData("http://host/x/y?q/r", "a.rng", "http://host/x/a.rng")]
    [InlineData("http://host/x", "//other/a", "http://other/a")]
    [InlineData("dir/main.rng", "http://host/a", "http://host/a")]
    [InlineData("dir/main.rng", "", "dir/main.rng")]
    public void A_reference_is_resolved_against_its_base(
        string baseUri,
        string reference,
        string expected
    ) => Assert.Equal(expected, UriReference.Resolve(baseUri, reference));

    [Theory]
    [InlineData("http://www.example.com/%Aa", true)]
    [InlineData("foo:bar", true)]
    [InlineData("http:ok", true)]
    [InlineData("foo:", false)]
    [InlineData("foo_bar:x", false)]
    [InlineData("x/y:z", false)]
    [InlineData("http://host/%", false)]
    [InlineData("http://host/%x1", false)]
    [InlineData("http://host#", false)]
    [InlineData("relative", false)]
    public void A_library_is_named_by_an_absolute_address(string text, bool expected) =>
        Assert.Equal(expected, UriReference.IsAbsolute(text));
}
