using System.Text.Json;
using CsCheck;

namespace DomainXml.Qemu.Tests.Objects;

public sealed class PrinterTests
{
    private static readonly Gen<QemuValue> Scalar = Gen.OneOf<QemuValue>(
        Gen.String[Gen.Char["ab,=.\"\\/\n\t\u0001é€"], 0, 8].Select(text => (QemuValue)text),
        Gen.Long.Select(number => (QemuValue)number),
        Gen.ULong.Select(number => (QemuValue)number),
        Gen.Bool.Select(flag => (QemuValue)flag)
    );

    [Fact]
    public void Json_reads_back_as_what_was_written() =>
        Values(3)
            .Sample(value =>
            {
                using var document = JsonDocument.Parse(value.ToString());
                Assert.True(Same(value, document.RootElement), value.ToString());
            });

    [Fact]
    public void Json_has_no_white_space_and_keeps_the_order() =>
        Assert.Equal(
            """{"driver":"file","filename":"/a \"b\"","n":1,"ok":true,"l":[1,"x"],"m":{"k":false}}""",
            new QemuMap
            {
                { "driver", "file" },
                { "filename", "/a \"b\"" },
                { "n", 1 },
                { "none", (string?)null },
                { "ok", true },
                { "l", new QemuList(1, "x") },
                {
                    "m",
                    new QemuMap { { "k", false } }
                },
            }.ToString()
        );

    [Fact]
    public void The_classic_form_doubles_commas_and_flattens_maps() =>
        Assert.Equal(
            "socket,id=c0,path=/a,,b,server=on,addr.type=unix,l=1-2,l=4",
            KeyValuePrinter.Print(
                new QemuMap
                {
                    { "id", "c0" },
                    { "backend", "socket" },
                    { "path", "/a,b" },
                    { "server", true },
                    {
                        "addr",
                        new QemuMap { { "type", "unix" } }
                    },
                    { "l", new QemuList(1, 2, 4) },
                },
                "backend"
            )
        );

    [Fact]
    public void The_classic_form_reads_back_as_what_was_written() =>
        Gen.Dictionary(Gen.String[Gen.Char["abc-_"], 1, 4], Gen.String[Gen.Char["ab,= "], 0, 6])[
                1,
                5
            ]
            .Sample(pairs =>
            {
                var map = new QemuMap();
                foreach (var (name, value) in pairs)
                    map.Add(name, value);
                Assert.Equal(pairs, SplitOptions(KeyValuePrinter.Print(map)));
            });

    [Fact]
    public void A_name_can_not_be_given_twice() =>
        Assert.Throws<ArgumentException>(() => new QemuMap { { "id", "a" }, { "id", "b" } });

    private static Gen<QemuValue> Values(int depth) =>
        depth == 0
            ? Scalar
            : Gen.OneOf(
                Scalar,
                Values(depth - 1).Array[0, 3].Select(items => (QemuValue)new QemuList(items)),
                Gen.Dictionary(Gen.String[0, 4], Values(depth - 1))[0, 3]
                    .Select(members => (QemuValue)new QemuMap().AddAll(members))
            );

    private static bool Same(QemuValue value, JsonElement json) =>
        value switch
        {
            QemuText text => json.GetString() == text.Value,
            QemuFlag flag => json.GetBoolean() == flag.Value,
            QemuInteger number => json.GetRawText()
                == number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            QemuList list => json.GetArrayLength() == list.Items.Count
                && list.Items.Zip(json.EnumerateArray(), Same).All(same => same),
            QemuMap map => map.Select(member => member.Key)
                .SequenceEqual(json.EnumerateObject().Select(member => member.Name))
                && map.Zip(json.EnumerateObject(), (member, item) => Same(member.Value, item.Value))
                    .All(same => same),
            _ => false,
        };

    // QEMU's own reading: a doubled comma is a comma, a single one ends the value.
    private static Dictionary<string, string> SplitOptions(string text) =>
        text.Replace(",,", "\0", StringComparison.Ordinal)
            .Split(',')
            .Select(part => part.Replace('\0', ',').Split('=', 2))
            .ToDictionary(part => part[0], part => part[1]);
}
