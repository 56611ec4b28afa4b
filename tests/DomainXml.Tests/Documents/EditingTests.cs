using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Tests.Documents;

/// <summary>A change of the tree changes the lines that it has to, and no others.</summary>
public sealed class EditingTests
{
    private const string Guest = """
        <?xml version="1.0"?>
        <!-- a guest -->
        <domain   type='kvm'
                  id = "7">
          <name>one &amp; two</name>
          <devices>

            <disk type="file"><!-- boots --></disk>
            <disk type='block' />  <!-- data -->

            <serial type='pty'></serial>
          </devices>
          <empty/>
          <hollow></hollow>
          <inline><a/><b/></inline>
        </domain>
        """;

    /// <summary>What is done, and the lines that it takes out ("-") and puts in ("+").</summary>
    public static TheoryData<string, string> Changes =>
        new()
        {
            { "set root type", "-<domain   type='kvm'\n+<domain   type='xen'" },
            {
                "set root id to quotes",
                "-          id = \"7\">\n+          id = \"&quot;'&lt;&#10;\">"
            },
            { "add root attribute", "-          id = \"7\">\n+          id = \"7\" note=\"n\">" },
            {
                "remove root id",
                "-<domain   type='kvm'\n-          id = \"7\">\n+<domain   type='kvm'>"
            },
            { "set name", "-  <name>one &amp; two</name>\n+  <name>three</name>" },
            { "remove first disk", "-    <disk type=\"file\"><!-- boots --></disk>" },
            {
                "remove second disk",
                "-    <disk type='block' />  <!-- data -->\n+    <!-- data -->"
            },
            { "remove last device", "-    <serial type='pty'></serial>" },
            { "append device", "+    <rng model='virtio'/>" },
            { "prepend device", "+    <rng model='virtio'/>" },
            { "insert device after second disk", "+    <rng model='virtio'/>" },
            { "append two devices", "+    <rng model='virtio'/>\n+    <tpm/>" },
            { "append nested device", "+    <rng>\n+      <backend/>\n+    </rng>" },
            {
                "replace first disk",
                "-    <disk type=\"file\"><!-- boots --></disk>\n+    <rng model='virtio'/>"
            },
            { "fill empty", "-  <empty/>\n+  <empty>\n+    <rng model='virtio'/>\n+  </empty>" },
            {
                "fill hollow",
                "-  <hollow></hollow>\n+  <hollow>\n+    <rng model='virtio'/>\n+  </hollow>"
            },
            {
                "fill inline",
                "-  <inline><a/><b/></inline>\n+  <inline><a/><rng model='virtio'/><b/></inline>"
            },
            { "text into empty", "-  <empty/>\n+  <empty>x &lt; y</empty>" },
            {
                "empty serial",
                "-    <serial type='pty'></serial>\n+    <serial type='pty'>z</serial>"
            },
            {
                "rename serial",
                "-    <serial type='pty'></serial>\n+    <console type='pty'></console>"
            },
            { "remove and add", "" },
            { "set and set back", "" },
            { "add and remove", "" },
            { "fill and empty", "" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_touches_only_its_lines(string change, string expected)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var text = Guest.ReplaceLineEndings(newLine);
            var document = SourceDocument.Parse(text);
            Apply(change, document.Root);
            var actual = document.ToText();
            Assert.Equal(expected, LineDiff(text, actual, newLine));
            Assert.True(
                XNode.DeepEquals(
                    Canonical(document.Root),
                    Canonical(SourceDocument.Parse(actual).Root)
                )
            );
        }
    }

    private static void Apply(string change, XElement root)
    {
        var devices = root.Element("devices")!;
        var disks = devices.Elements("disk").ToList();
        var serial = devices.Element("serial")!;
        var rng = new XElement("rng", new XAttribute("model", "virtio"));
        switch (change)
        {
            case "set root type":
                root.SetAttributeValue("type", "xen");
                break;
            case "set root id to quotes":
                root.SetAttributeValue("id", "\"'<\n");
                break;
            case "add root attribute":
                root.SetAttributeValue("note", "n");
                break;
            case "remove root id":
                root.SetAttributeValue("id", null);
                break;
            case "set name":
                root.Element("name")!.Value = "three";
                break;
            case "remove first disk":
                XmlEditing.Remove(disks[0]);
                break;
            case "remove second disk":
                XmlEditing.Remove(disks[1]);
                break;
            case "remove last device":
                XmlEditing.Remove(serial);
                break;
            case "append device":
                devices.Add(rng);
                break;
            case "prepend device":
                XmlEditing.Insert(devices, 0, rng);
                break;
            case "insert device after second disk":
                XmlEditing.Insert(devices, 2, rng);
                break;
            case "append two devices":
                devices.Add(rng, new XElement("tpm"));
                break;
            case "append nested device":
                XmlEditing.Insert(devices, 3, new XElement("rng", new XElement("backend")));
                break;
            case "replace first disk":
                XmlEditing.Replace(disks[0], rng);
                break;
            case "fill empty":
                root.Element("empty")!.Add(rng);
                break;
            case "fill hollow":
                root.Element("hollow")!.Add(rng);
                break;
            case "fill inline":
                XmlEditing.Insert(root.Element("inline")!, 1, rng);
                break;
            case "text into empty":
                root.Element("empty")!.Value = "x < y";
                break;
            case "empty serial":
                serial.Value = "z";
                break;
            case "rename serial":
                serial.Name = "console";
                break;
            case "remove and add":
                XmlEditing.Remove(disks[0]);
                XmlEditing.Insert(devices, 0, disks[0]);
                root.Attribute("type")!.Remove();
                root.SetAttributeValue("type", "kvm");
                break;
            case "set and set back":
                root.Element("name")!.Value = "three";
                root.Element("name")!.Value = "one & two";
                root.SetAttributeValue("id", "8");
                root.SetAttributeValue("id", "7");
                serial.Value = "z";
                serial.Value = "";
                break;
            case "add and remove":
                devices.Add(rng);
                XmlEditing.Insert(devices, 1, new XElement("tpm"));
                rng.Remove();
                XmlEditing.Remove(devices.Element("tpm")!);
                break;
            case "fill and empty":
                root.Element("empty")!.Add(rng);
                root.Element("hollow")!.Add(new XElement(rng));
                XmlEditing.Remove(root.Element("empty")!.Element("rng")!);
                XmlEditing.Remove(root.Element("hollow")!.Element("rng")!);
                break;
            default:
                throw new ArgumentException(change);
        }
    }

    /// <summary>The lines between what two texts have in common at their beginning and at their end.</summary>
    private static string LineDiff(string before, string after, string newLine)
    {
        var (a, b) = (before.Split(newLine), after.Split(newLine));
        var first = 0;
        while (first < a.Length && first < b.Length && a[first] == b[first])
            first++;
        var last = 0;
        while (
            last < a.Length - first && last < b.Length - first && a[^(last + 1)] == b[^(last + 1)]
        )
            last++;
        var removed = a[first..^last].Select(line => "-" + line);
        return string.Join('\n', removed.Concat(b[first..^last].Select(line => "+" + line)));
    }

    private static XElement Canonical(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantNodes()
            .OfType<XText>()
            .Where(text => string.IsNullOrWhiteSpace(text.Value))
            .ToList()
            .ForEach(text => text.Remove());
        foreach (var part in copy.DescendantsAndSelf())
        {
            // Neither the order of attributes nor the form of an empty element means anything.
            part.ReplaceAttributes(part.Attributes().OrderBy(a => a.Name.ToString()));
            if (!part.Nodes().Any())
                part.RemoveNodes();
        }
        return copy;
    }
}
