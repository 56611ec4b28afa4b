using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>The one form of definitions with the same meaning.</summary>
public sealed class CanonicalTextTests
{
    private const string Canonical = """
        <domain type='kvm' id='4'>
          <name>a&amp;b</name>
          <devices>
            <disk type='file' device='disk'>
              <driver name='qemu' type='raw'/>
              <source file='/it&apos;s'/>
              <target dev='vda' bus='virtio'/>
            </disk>
            <controller type='usb' index='0' model='piix3-uhci'/>
          </devices>
        </domain>

        """;

    [Fact]
    public void What_is_canonical_stays_as_it_is() => Assert.Equal(Canonical, Format(Canonical));

    [Fact]
    public void Order_quotes_white_space_and_comments_do_not_matter() =>
        Assert.Equal(
            Canonical,
            Format(
                """
                <domain id="4" type="kvm"><!-- attic --><name>a&amp;b</name><devices>
                <controller model='piix3-uhci' index='0' type='usb'>
                </controller>
                <disk device='disk' type='file'><target bus='virtio' dev='vda'/>
                <source file="/it's"/><driver type='raw' name='qemu'/></disk></devices></domain>
                """
            )
        );

    [Fact]
    public void What_the_schema_does_not_know_comes_last() =>
        Assert.Equal(
            "<domain type='kvm'>\n  <name>a</name>\n  <novelty x='1'/>\n</domain>\n",
            Format("<domain type='kvm'><novelty x='1'/><name>a</name></domain>")
        );

    private static string Format(string text) =>
        CanonicalText.Format(SourceDocument.Parse(text).RootAs<Domain>());
}
