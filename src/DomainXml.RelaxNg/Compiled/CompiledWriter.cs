using System.Text;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Simplification;

namespace DomainXml.RelaxNg.Compiled;

/// <summary>Writes the compiled form of a schema.</summary>
internal sealed class CompiledWriter
{
    private readonly SimpleGrammar grammar;
    private readonly List<uint>[] tables;
    private readonly List<byte> bytes = [];
    private readonly Dictionary<string, uint> strings = new(StringComparer.Ordinal);
    private readonly Dictionary<NameClass, uint> names = [];
    private readonly Dictionary<Datatype, uint> datatypes = [];
    private readonly Dictionary<Pattern, uint> patterns = [];
    private readonly Queue<(ElementPattern Element, int Row)> pending = new();

    private CompiledWriter(SimpleGrammar grammar)
    {
        this.grammar = grammar;
        tables = new List<uint>[CompiledFormat.TableCount];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = [];
    }

    /// <exception cref="InvalidOperationException">The patterns nest too deeply for the compiled form.</exception>
    public static void Write(SimpleGrammar grammar, Stream stream)
    {
        var content = new CompiledWriter(grammar).Run();
        stream.Write(content, 0, content.Length);
    }

    private List<uint> Table(CompiledTable table) => tables[(int)table];

    private byte[] Run()
    {
        var start = Add(grammar.Start, 0);
        while (pending.Count > 0)
        {
            var (element, row) = pending.Dequeue();
            Table(CompiledTable.Elements)[row + 7] = Add(element.Content, 0);
        }
        foreach (var file in grammar.Files)
            Table(CompiledTable.Words).Add(Add(file));
        Table(CompiledTable.Words).Add((uint)grammar.Files.Count);
        return Assemble(start);
    }

    private byte[] Assemble(uint start)
    {
        while (bytes.Count % 4 != 0)
            bytes.Add(0);
        var words = new List<uint> { start };
        for (var i = 0; i < tables.Length; i++)
        {
            var table = (CompiledTable)i;
            var count =
                table == CompiledTable.Bytes
                    ? bytes.Count
                    : tables[i].Count / CompiledFormat.RowWords(table);
            words.Add((uint)count);
        }
        foreach (var table in tables)
            words.AddRange(table);
        for (var i = 0; i < bytes.Count; i += 4)
        {
            words.Add(
                bytes[i]
                    | ((uint)bytes[i + 1] << 8)
                    | ((uint)bytes[i + 2] << 16)
                    | ((uint)bytes[i + 3] << 24)
            );
        }

        var checksum = new CompiledChecksum();
        for (var i = 0; i < words.Count; i += 2)
            checksum.Add(words[i], i + 1 < words.Count ? words[i + 1] : 0);
        // BinaryWriter is little-endian everywhere.
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(CompiledFormat.Magic);
        writer.Write(CompiledFormat.Version);
        writer.Write(checksum.Value);
        foreach (var word in words)
            writer.Write(word);
        writer.Flush();
        return stream.ToArray();
    }

    private uint Add(string text)
    {
        if (strings.TryGetValue(text, out var row))
            return row;
        bytes.AddRange(Encoding.UTF8.GetBytes(text));
        row = (uint)strings.Count;
        strings.Add(text, row);
        Table(CompiledTable.Strings).Add((uint)bytes.Count);
        return row;
    }

    private uint Add(NameClass name)
    {
        if (names.TryGetValue(name, out var row))
            return row;
        var (kind, first, second) = name switch
        {
            SingleName single => (
                CompiledName.Single,
                Add(single.NamespaceUri),
                Add(single.LocalName)
            ),
            AnyName any => (CompiledName.Any, AddOptional(any.Except), 0u),
            NamespaceName space => (
                CompiledName.Namespace,
                Add(space.NamespaceUri),
                AddOptional(space.Except)
            ),
            NameChoice choice => (CompiledName.Choice, Add(choice.First), Add(choice.Second)),
            _ => throw new InvalidOperationException($"{name.GetType().Name} cannot be compiled."),
        };
        row = (uint)names.Count;
        names.Add(name, row);
        Table(CompiledTable.Names).AddRange([(uint)kind, first, second]);
        return row;
    }

    private uint AddOptional(NameClass? name) => name is null ? 0 : Add(name) + 1;

    private uint Add(Datatype datatype)
    {
        if (datatypes.TryGetValue(datatype, out var row))
            return row;
        var recipe = grammar.Datatypes[datatype];
        var words = new List<uint>
        {
            Add(recipe.Name.Library),
            Add(recipe.Name.Name),
            (uint)recipe.Parameters.Count,
            (uint)recipe.Prefixes.Count,
        };
        foreach (var parameter in recipe.Parameters)
            words.AddRange([Add(parameter.Name), Add(parameter.Value)]);
        foreach (var prefix in recipe.Prefixes)
            words.AddRange([Add(prefix.Key), Add(prefix.Value)]);
        Table(CompiledTable.Datatypes).Add((uint)Table(CompiledTable.Words).Count);
        Table(CompiledTable.Words).AddRange(words);
        row = (uint)datatypes.Count;
        datatypes.Add(datatype, row);
        return row;
    }

    private uint Add(Pattern pattern, int depth)
    {
        if (patterns.TryGetValue(pattern, out var row))
            return row;
        if (depth >= CompiledFormat.MaxDepth)
            throw new InvalidOperationException("The patterns nest too deeply to be compiled.");
        var (kind, first, second) = Encode(pattern, depth + 1);
        row = (uint)patterns.Count;
        patterns.Add(pattern, row);
        Table(CompiledTable.Patterns).AddRange([(uint)kind, first, second]);
        return row;
    }

    private (CompiledPattern Kind, uint First, uint Second) Encode(Pattern pattern, int depth) =>
        pattern switch
        {
            EmptyPattern => (CompiledPattern.Empty, 0, 0),
            NotAllowedPattern => (CompiledPattern.NotAllowed, 0, 0),
            TextPattern => (CompiledPattern.Text, 0, 0),
            GroupPattern group => (
                CompiledPattern.Group,
                Add(group.First, depth),
                Add(group.Second, depth)
            ),
            InterleavePattern interleave => (
                CompiledPattern.Interleave,
                Add(interleave.First, depth),
                Add(interleave.Second, depth)
            ),
            ChoicePattern choice => EncodeChoice(choice, depth),
            OneOrMorePattern repeated => (
                CompiledPattern.OneOrMore,
                Add(repeated.Content, depth),
                0
            ),
            ListPattern list => (CompiledPattern.List, Add(list.Content, depth), 0),
            AttributePattern attribute => (
                CompiledPattern.Attribute,
                Add(attribute.Name),
                Add(attribute.Content, depth)
            ),
            ElementPattern element => (CompiledPattern.Element, AddElement(element), 0),
            DataPattern data => (
                CompiledPattern.Data,
                Add(data.Datatype),
                data.Except is null ? 0 : Add(data.Except, depth) + 1
            ),
            ValuePattern value => (CompiledPattern.Value, Add(value.Datatype), Add(value.Text)),
            _ => throw new InvalidOperationException(
                $"{pattern.GetType().Name} cannot be compiled."
            ),
        };

    private (CompiledPattern Kind, uint First, uint Second) EncodeChoice(
        ChoicePattern choice,
        int depth
    )
    {
        // The alternatives nest in the first part; in a row they need no depth.
        var alternatives = new List<Pattern>();
        Pattern rest = choice;
        for (; rest is ChoicePattern inner; rest = inner.First)
            alternatives.Add(inner.Second);
        alternatives.Add(rest);
        alternatives.Reverse();
        var rows = alternatives.ConvertAll(alternative => Add(alternative, depth));
        var begin = (uint)Table(CompiledTable.Words).Count;
        Table(CompiledTable.Words).AddRange(rows);
        return (CompiledPattern.Choice, begin, (uint)rows.Count);
    }

    private uint AddElement(ElementPattern element)
    {
        var table = Table(CompiledTable.Elements);
        var row = table.Count;
        var span = element.Location.Span;
        table.AddRange([
            Add(element.Name),
            element.DefinitionName is null ? 0 : Add(element.DefinitionName) + 1,
            Add(element.Location.File),
            (uint)span.Start.Line,
            (uint)span.Start.Column,
            (uint)span.End.Line,
            (uint)span.End.Column,
            0,
        ]);
        pending.Enqueue((element, row));
        return (uint)(row / CompiledFormat.RowWords(CompiledTable.Elements));
    }
}
