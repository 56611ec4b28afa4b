using System.Text;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class SchemaFileTests : IDisposable
{
    private const string Ns = "xmlns='http://relaxng.org/ns/structure/1.0'";

    private readonly string folder = Directory.CreateTempSubdirectory("schema-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private string Write(string name, string content) =>
        Write(name, Encoding.UTF8.GetBytes(content));

    private static SchemaError Mistake(Action action) =>
        Assert.Single(Assert.Throws<SchemaException>(action).Errors);

    [Fact]
    public void References_are_relative_to_the_file_that_they_stand_in()
    {
        var main = Write(
            "main.rng",
            $"<grammar {Ns}><include href='sub%20dir/one.rng'/></grammar>"
        );
        Write(
            "sub dir/one.rng",
            $"<grammar {Ns}><start><externalRef href='../two.rnc'/></start></grammar>"
        );
        Write("two.rnc", "element two { empty }");

        var schema = Schema.LoadFile(main);

        Assert.Equal("<two> { empty }", PatternText.Of(schema.Start));
        Assert.Equal(
            ["main.rng", "one.rng", "two.rnc"],
            schema.Files.Select(file => Path.GetFileName(file))
        );
    }

    [Fact]
    public void A_missing_file_is_told_at_the_reference()
    {
        var main = Write("main.rnc", "start = element a { empty }\ninclude \"none.rnc\"");

        var error = Mistake(() => Schema.LoadFile(main));

        Assert.Equal(("RNG0003", main), (error.Id, error.Location.File));
        Assert.Equal(new SourcePosition(2, 1), error.Location.Span.Start);
    }

    [Theory]
    [InlineData("http://www.example.com/a.rng", "network")]
    [InlineData("../outside.rng", "outside")]
    [InlineData("/etc/outside.rng", "outside")]
    [InlineData("file:///etc/outside.rng", "outside")]
    [InlineData("inner", "folder")]
    public void What_must_not_be_read_is_not_read(string href, string words)
    {
        Directory.CreateDirectory(Path.Combine(folder, "root", "inner"));
        Write("outside.rng", $"<empty {Ns}/>");
        var main = Write("root/main.rng", $"<externalRef {Ns} href='{href}'/>");
        var resolver = new FileSchemaResolver(Path.Combine(folder, "root"));
        var options = SchemaOptions.Default with { Resolver = resolver };

        var error = Mistake(() => Schema.Load(resolver.Open(main), options));

        Assert.Equal("RNG0003", error.Id);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(main, error.Location.File);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("iso-8859-1", false)]
    public void Encodings_are_told_apart(string encodingName, bool withMark)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        var text =
            $"<?xml version='1.0' encoding='{encodingName}'?><element name='é' {Ns}><empty/></element>";
        byte[] mark = withMark ? encoding.GetPreamble() : [];
        var path = Write("main.rng", [.. mark, .. encoding.GetBytes(text)]);

        Assert.Equal("<é> { empty }", PatternText.Of(Schema.LoadFile(path).Start));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_place()
    {
        var path = Write("main.rnc", [.. "element\n a "u8, 0xFF, .. " { empty }"u8]);

        var error = Mistake(() => Schema.LoadFile(path));

        Assert.Equal("RNG0003", error.Id);
        Assert.Contains("0xFF", error.Message, StringComparison.Ordinal);
        Assert.Equal(new SourcePosition(2, 4), error.Location.Span.Start);
    }

    [Theory]
    [InlineData("none.rng")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("bad\0name.rnc")]
    public void A_schema_that_cannot_be_opened_is_told(string name)
    {
        var error = Mistake(() => Schema.LoadFile(Path.Combine(folder, name)));

        Assert.Equal("RNG0003", error.Id);
    }

    [Fact]
    public void The_size_of_all_files_together_is_bounded()
    {
        Write("other.rng", $"<empty {Ns}/>" + new string(' ', 1000));
        var main = Write("main.rng", $"<group {Ns}><externalRef href='other.rng'/></group>");
        var resolver = new FileSchemaResolver();
        var options = SchemaOptions.Default with { Resolver = resolver, MaxCharacters = 1000 };

        Assert.Equal("RNG0004", Mistake(() => Schema.Load(resolver.Open(main), options)).Id);
    }
}
