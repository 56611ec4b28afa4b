namespace DomainXml.Cli.Tests;

/// <summary>Documents for tests.</summary>
internal static class Documents
{
    /// <summary>A domain with nothing wrong in it.</summary>
    public const string Right = """
        <domain type='kvm'>
          <name>web</name>
          <memory unit='GiB'>2</memory>
          <os>
            <type>hvm</type>
            <boot dev='hd'/>
          </os>
        </domain>

        """;

    /// <summary>A domain with a value that is none: DX1115 at line 6.</summary>
    public static string WrongValue { get; } = Right.Replace("'hd'", "'hdd'");

    /// <summary>A document that is not libvirt's.</summary>
    public const string Foreign = "<project><modelVersion>4.0.0</modelVersion></project>\n";
}
