using CsCheck;

namespace DomainXml.Qemu.Tests.Topology;

public sealed class PciAddressMapTests
{
    private const PciConnection Device = PciConnection.Pci | PciConnection.Hotpluggable;
    private const PciConnection Express = PciConnection.Pcie | PciConnection.Hotpluggable;
    private const PciConnection Port = PciConnection.RootPort | PciConnection.SharesSlot;

    [Fact]
    public void Devices_take_the_first_free_slots()
    {
        var map = new PciAddressMap([PciBusKind.PciRoot]);
        Assert.True(map.TryTake(new PciPlace(0, 2, 0)));
        Assert.Equal(new PciPlace(0, 1, 0), map.TakeNext(Device));
        Assert.Equal(new PciPlace(0, 3, 0), map.TakeNext(Device));
        Assert.False(map.TryTake(new PciPlace(0, 3, 0)));
    }

    [Fact]
    public void Root_ports_share_a_slot()
    {
        var map = new PciAddressMap([PciBusKind.PcieRoot]);
        var places = Enumerable.Range(0, 9).Select(_ => map.TakeNext(Port)!.Value).ToList();
        Assert.Equal(new PciPlace(0, 1, 0), places[0]);
        Assert.Equal(new PciPlace(0, 1, 7), places[7]);
        Assert.Equal(new PciPlace(0, 2, 0), places[8]);
        Assert.True(map.IsMultifunction(places[0]));
        Assert.False(map.IsMultifunction(places[8]));
    }

    [Fact]
    public void Express_devices_that_can_be_plugged_do_not_sit_on_the_root()
    {
        Assert.Null(new PciAddressMap([PciBusKind.PcieRoot]).TakeNext(Express));
        var map = new PciAddressMap([PciBusKind.PcieRoot, PciBusKind.RootPort]);
        Assert.Equal(new PciPlace(1, 0, 0), map.TakeNext(Express));
        Assert.Null(map.TakeNext(Express));
    }

    [Theory]
    [InlineData(31, 1)]
    [InlineData(32, 2)]
    [InlineData(62, 2)]
    [InlineData(63, 3)]
    public void A_growing_map_adds_the_buses_that_are_needed(int devices, int buses)
    {
        var map = new PciAddressMap([PciBusKind.PciRoot]) { MayGrow = true };
        for (var i = 0; i < devices; i++)
            Assert.NotNull(map.TakeNext(Device));
        Assert.Equal(buses, map.Buses.Count);
    }

    [Fact]
    public void No_place_is_given_out_twice() =>
        Gen.Int[0, 3]
            .Select(kind =>
                new[] { Device, Express, Port, PciConnection.Pci | PciConnection.SharesSlot }[kind]
            )
            .Array[1, 200]
            .Sample(devices =>
            {
                var map = new PciAddressMap([PciBusKind.PcieRoot]) { MayGrow = true };
                var places = devices
                    .Select(device => map.TakeNext(device))
                    .Where(place => place is not null)
                    .ToList();
                Assert.Equal(places.Count, places.Distinct().Count());
            });
}
