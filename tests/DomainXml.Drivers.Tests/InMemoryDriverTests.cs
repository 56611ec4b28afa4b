using DomainXml.DriverContract;

namespace DomainXml.Drivers.Tests;

public sealed class InMemoryDriverTests : DriverContractTests
{
    private readonly InMemoryHost _host = new();

    protected override IDomainDriver Open() => new InMemoryDriver(_host);

    protected override SourceDocument Define(string name, Guid uuid) =>
        SourceDocument.Parse(
            $"<domain type='test'><name>{name}</name><uuid>{uuid}</uuid><memory>1024</memory><os><type>hvm</type></os></domain>"
        );

    protected override SourceDocument DefineDisk(string target) =>
        SourceDocument.Parse(
            $"<disk type='file'><source file='/x'/><target dev='{target}' bus='virtio'/></disk>"
        );

    protected override SourceDocument DefineNic(string macAddress) =>
        SourceDocument.Parse($"<interface type='user'><mac address='{macAddress}'/></interface>");
}
