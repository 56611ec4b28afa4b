using System.Text;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Tests.Capabilities;

public sealed class CapabilityProbeTests
{
    private const string Recording = """
        {"execute":"qmp_capabilities","id":"1"} {"return":{},"id":"1"}
        {"execute":"query-version"} {"return":{"qemu":{"major":7,"minor":2,"micro":5},"package":""}}
        {"execute":"query-target"} {"return":{"arch":"arm"}}
        {"execute":"query-kvm"} {"return":{"enabled":false,"present":true}}
        {"execute":"qom-list-types"} {"return":[{"name":"virtio-blk-pci","parent":"pci"}]}
        {"execute":"device-list-properties","arguments":{"typename":"virtio-blk-pci"}}
        {"return":[{"name":"queue-size","type":"uint16"}]}
        {"execute":"device-list-properties","arguments":{"typename":"qxl"}}
        {"error":{"class":"DeviceNotFound","desc":"no such device"}}
        {"execute":"query-machines"}
        {"return":[{"name":"virt-7.2","alias":"virt","cpu-max":8,"default-cpu-type":"a15-arm-cpu","acpi":true},
                   {"name":"none","cpu-max":1,"is-default":true}]}
        {"execute":"query-cpu-definitions"} {"return":[{"name":"cortex-a15","typename":"a15-arm-cpu"}]}
        {"execute":"query-qmp-schema"}
        {"return":[{"name":"stop","meta-type":"command","arg-type":"0","ret-type":"0"},
                   {"name":"add","meta-type":"command","arg-type":"1","ret-type":"0","features":["quick"]},
                   {"name":"0","meta-type":"object","members":[]},
                   {"name":"1","meta-type":"object","members":[{"name":"kind","type":"2"},{"name":"all","type":"[3]"}],
                    "tag":"kind","variants":[{"case":"file","type":"3"}]},
                   {"name":"2","meta-type":"enum","values":["file","disk"]},
                   {"name":"[3]","meta-type":"array","element-type":"3"},
                   {"name":"3","meta-type":"object","members":[{"name":"size","type":"int"}]}]}
        """;

    private static Task<QemuCapabilities> Probe() =>
        CapabilityProbe.RunAsync(
            RecordedQmp.Parse(Encoding.UTF8.GetBytes(Recording))[0],
            "/usr/bin/qemu",
            cancellationToken: TestContext.Current.CancellationToken
        );

    [Fact]
    public async Task Facts_come_from_the_replies()
    {
        var facts = await Probe();
        Assert.Equal(new Version(7, 2, 5), facts.Version);
        Assert.Equal("armv7l", facts.Architecture);
        Assert.False(facts.Kvm);
        Assert.True(facts.HasType("virtio-blk-pci"));
        Assert.True(facts.HasProperty("virtio-blk-pci", "queue-size"));
        Assert.False(facts.HasProperty("virtio-blk-pci", "other"));
        Assert.Equal("cortex-a15", facts.FindMachine("virt")?.DefaultCpuModel);
        Assert.Equal("none", facts.DefaultMachine?.Name);
    }

    [Fact]
    public async Task Questions_that_were_refused_or_not_recorded_leave_no_facts()
    {
        var facts = await Probe();
        Assert.False(facts.HasProperty("qxl", "vgamem_mb"));
        Assert.False(facts.HasOption("sandbox", "enable"));
        Assert.Null(facts.HostCpu);
    }

    [Fact]
    public async Task The_schema_answers_along_members_variants_and_lists()
    {
        var schema = (await Probe()).Schema;
        Assert.True(schema.HasCommand("add"));
        Assert.False(schema.HasCommand("0"));
        Assert.True(schema.CommandHasFeature("add", "quick"));
        Assert.True(schema.Arguments("add").Member("kind").HasValue("disk"));
        Assert.True(schema.Arguments("add").Variant("file").HasMember("size"));
        Assert.True(schema.Arguments("add").Member("all").HasMember("size"));
        Assert.False(schema.Arguments("nothing").Variant("file").Member("size").Exists);
    }

    [Fact]
    public async Task A_recording_refuses_what_it_does_not_hold()
    {
        var recording = RecordedQmp.Parse(Encoding.UTF8.GetBytes(Recording))[0];
        var error = await Assert.ThrowsAsync<QmpErrorException>(() =>
            recording.ExecuteAsync("query-status", null, TestContext.Current.CancellationToken)
        );
        Assert.Equal("CommandNotFound", error.ErrorClass);
    }
}
