using System.Globalization;
using CsCheck;

namespace DomainXml.Tests.Values;

public sealed class ValueTests
{
    [Theory]
    [InlineData("4", null, "KiB", 4096UL)]
    [InlineData("4", "", "bytes", 4UL)]
    [InlineData(" 4 ", "b", "KiB", 4UL)]
    [InlineData("4", "Bytes", "KiB", 4UL)]
    [InlineData("4", "byte", "KiB", 4UL)]
    [InlineData("4", "k", "bytes", 4096UL)]
    [InlineData("4", "kb", "bytes", 4000UL)]
    [InlineData("4", "KIB", "bytes", 4096UL)]
    [InlineData("3", "M", "bytes", 3UL << 20)]
    [InlineData("3", "MB", "bytes", 3_000_000UL)]
    [InlineData("3", "GiB", "bytes", 3UL << 30)]
    [InlineData("3", "TB", "bytes", 3_000_000_000_000UL)]
    [InlineData("3", "PiB", "bytes", 3UL << 50)]
    [InlineData("15", "E", "bytes", 15UL << 60)]
    public void A_size_counts_in_its_unit(string number, string? unit, string fallback, ulong bytes)
    {
        Assert.True(ByteSize.TryCreate(number, unit, fallback, out var size));
        Assert.Equal(bytes, size.Bytes);
        Assert.Equal(string.IsNullOrEmpty(unit) ? null : unit, size.Unit);
    }

    [Theory]
    [InlineData("4", "KiBs")]
    [InlineData("4", "x")]
    [InlineData("4", "Kb i")]
    [InlineData("-4", "KiB")]
    [InlineData("4.5", "KiB")]
    [InlineData("", "KiB")]
    [InlineData("16", "EiB")]
    [InlineData("18446744073709551616", "b")]
    public void What_is_no_size_or_too_large_is_refused(string number, string unit) =>
        Assert.False(ByteSize.TryCreate(number, unit, "bytes", out _));

    [Fact]
    public void Sizes_are_equal_by_their_bytes()
    {
        Assert.Equal(ByteSize.FromGiB(1), ByteSize.FromMiB(1024));
        Assert.Equal(ByteSize.FromGiB(1).GetHashCode(), ByteSize.FromMiB(1024).GetHashCode());
        Assert.True(ByteSize.FromKiB(1) > ByteSize.FromBytes(1023));
        Assert.Equal(2UL, ByteSize.FromBytes(1025).KiB);
        Assert.Throws<OverflowException>(() => ByteSize.FromTiB(ulong.MaxValue / 2));
        Assert.Throws<FormatException>(() => ByteSize.Parse("many", null));
    }

    [Fact]
    public void A_size_reads_what_it_writes() =>
        Gen.Select(Gen.ULong[0, 1UL << 40], Gen.OneOf("b", "KiB", "kB", "M", "GB", "bytes"))
            .Sample(
                (number, unit) =>
                {
                    if (
                        !ByteSize.TryCreate(
                            number.ToString(CultureInfo.InvariantCulture),
                            unit,
                            "b",
                            out var size
                        )
                    )
                        return;
                    var again = ByteSize.Parse(size.ToString(), null);
                    Assert.Equal(size, again);
                    Assert.Equal((size.Number, size.Unit), (again.Number, again.Unit));
                }
            );

    [Theory]
    [InlineData("0x1f", 31UL)]
    [InlineData("0X1F", 31UL)]
    [InlineData("1f", 31UL)]
    [InlineData("10", 10UL)]
    [InlineData("010", 8UL)]
    [InlineData("08", 8UL)]
    [InlineData("0", 0UL)]
    [InlineData("0xffffffffffffffff", ulong.MaxValue)]
    public void A_number_is_read_by_its_prefix_and_written_as_it_was(string text, ulong value)
    {
        var number = HexNumber.Parse(text, null);
        Assert.Equal(value, number.Value);
        Assert.Equal(text, number.ToString());
        Assert.Equal(new HexNumber(value), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("-1")]
    [InlineData("0x10000000000000000")]
    [InlineData("1g")]
    [InlineData("+1")]
    public void What_is_no_number_is_refused(string text) =>
        Assert.False(HexNumber.TryParse(text, null, out _));

    [Fact]
    public void A_new_number_has_the_digits_it_is_given()
    {
        Assert.Equal("0x0004", new HexNumber(4, 4).ToString());
        Assert.Equal("0x04", new HexNumber(4).ToString());
        HexNumber number = 0x1f;
        Assert.Equal(("0x1f", 31UL), (number.ToString(), number.Value));
        number = 0;
        Assert.Equal("0x0", number.ToString());
        Assert.Equal("0x12345", new HexNumber(0x12345, 1).ToString());
        Assert.Equal("0x0", default(HexNumber).ToString());
    }

    [Fact]
    public void A_MAC_address_reads_what_it_writes() =>
        Gen.ULong[0, 0xFFFF_FFFF_FFFF]
            .Sample(value =>
            {
                var text = new MacAddress(value).ToString();
                Assert.Equal(17, text.Length);
                Assert.Equal(value, MacAddress.Parse(text.ToUpperInvariant(), null).Value);
            });

    [Theory]
    [InlineData("52:54:00:6b:3c")]
    [InlineData("52:54:00:6b:3c:58:00")]
    [InlineData("52-54-00-6b-3c-58")]
    [InlineData("52:54:00:6b:3c:5g")]
    [InlineData("52:54:00:6b:3c: 5")]
    public void What_is_no_MAC_address_is_refused(string text) =>
        Assert.False(MacAddress.TryParse(text, null, out _));

    [Fact]
    public void Groups_and_private_MAC_addresses_are_told()
    {
        Assert.True(MacAddress.Parse("01:00:5e:00:00:01", null).IsMulticast);
        Assert.False(MacAddress.Parse("52:54:00:00:00:01", null).IsMulticast);
        Assert.True(MacAddress.Parse("52:54:00:00:00:01", null).IsLocallyAdministered);
    }

    [Fact]
    public void A_PCI_address_reads_what_it_writes() =>
        Gen.Select(Gen.UInt, Gen.Byte, Gen.Byte[0, 31], Gen.Byte[0, 7])
            .Sample(
                (domain, bus, slot, function) =>
                {
                    var address = new PciAddress(domain, bus, slot, function);
                    Assert.Equal(address, PciAddress.Parse(address.ToString(), null));
                }
            );

    [Theory]
    [InlineData("00:1f.2", "0000:00:1f.2")]
    [InlineData("1:2:3.4", "0001:02:03.4")]
    [InlineData("00:20.0", null)]
    [InlineData("00:1f.8", null)]
    [InlineData("100:1f.0", "?")]
    [InlineData("1f.0", null)]
    [InlineData("0:0:0", null)]
    [InlineData("0:0:0:0.0", null)]
    public void A_PCI_address_is_within_its_bounds(string text, string? expected) =>
        Assert.Equal(
            expected == "?" ? null : expected,
            PciAddress.TryParse(text, null, out var address) ? address.ToString() : null
        );

    [Theory]
    [InlineData("0-3,^2,8", "0-1,3,8")]
    [InlineData("^1,0-2", "0-2")]
    [InlineData("5", "5")]
    [InlineData("64,63,65", "63-65")]
    [InlineData("3,1,2,0", "0-3")]
    [InlineData("0-1,^0,^1", "")]
    [InlineData("16383", "16383")]
    [InlineData("16384", null)]
    [InlineData("3-1", null)]
    [InlineData("^1-2", null)]
    [InlineData("1,,2", null)]
    [InlineData("", null)]
    [InlineData("a", null)]
    public void A_set_of_CPUs_is_read_from_left_to_right(string text, string? expected) =>
        Assert.Equal(expected, CpuSet.TryParse(text, null, out var set) ? set.ToString() : null);

    [Fact]
    public void A_set_of_CPUs_reads_what_it_writes() =>
        Gen.Int[0, 300]
            .Array[1, 40]
            .Sample(numbers =>
            {
                var set = CpuSet.Of(numbers);
                Assert.Equal(set, CpuSet.Parse(set.ToString(), null));
                Assert.Equal(numbers.Distinct().Order(), set);
                Assert.Equal(numbers.Distinct().Count(), set.Count);
            });

    [Theory]
    [InlineData("vda", 0)]
    [InlineData("sdz", 25)]
    [InlineData("hdaa", 26)]
    [InlineData("xvdab", 27)]
    [InlineData("sdzz", 701)]
    [InlineData("ubdaaa", 702)]
    public void Disk_names_count_in_letters(string name, int index)
    {
        Assert.Equal(index, DiskTargetName.Parse(name, null).Index);
        Assert.Equal(name, DiskTargetName.Parse(name, null).ToString());
        Assert.Equal(
            name + "3",
            (DiskTargetName.Parse(name, null) with { Partition = 3 }).ToString()
        );
    }

    [Theory]
    [InlineData("vd")]
    [InlineData("vd1")]
    [InlineData("zda")]
    [InlineData("vda01")]
    [InlineData("vda1b")]
    [InlineData("vdA")]
    public void What_is_no_disk_name_is_refused(string name) =>
        Assert.False(DiskTargetName.TryParse(name, null, out _));
}
