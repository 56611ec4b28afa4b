#if NET
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Simplification;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compiled;

/// <summary>
/// Makes patterns out of a compiled schema: the start at once, the content of an element when it is first asked for.
/// Safe for use by several threads.
/// </summary>
internal sealed class CompiledGrammar
{
    private readonly CompiledTables tables;
    private readonly IReadOnlyDictionary<string, IDatatypeLibrary> libraries;
    private readonly PatternBuilder builder = new();
    private readonly Lock gate = new();
    private readonly Pattern?[] patterns;
    private readonly ElementPattern?[] elements;
    private readonly NameClass?[] names;
    private readonly Datatype?[] datatypes;

    private CompiledGrammar(
        CompiledTables tables,
        IReadOnlyDictionary<string, IDatatypeLibrary> libraries
    )
    {
        this.tables = tables;
        this.libraries = libraries;
        patterns = new Pattern?[tables.Rows(CompiledTable.Patterns)];
        elements = new ElementPattern?[tables.Rows(CompiledTable.Elements)];
        names = new NameClass?[tables.Rows(CompiledTable.Names)];
        datatypes = new Datatype?[tables.Rows(CompiledTable.Datatypes)];
    }

    /// <exception cref="InvalidDataException">
    /// It is not a compiled schema of this version, it is damaged, or it needs a datatype that there is not.
    /// </exception>
    public static SimpleGrammar Read(
        ReadOnlySpan<byte> content,
        IReadOnlyDictionary<string, IDatatypeLibrary> libraries
    )
    {
        var tables = new CompiledTables(content);
        var grammar = new CompiledGrammar(tables, libraries);
        return new SimpleGrammar(
            grammar.builder,
            grammar.Make(tables.Start),
            new Dictionary<Datatype, DatatypeRecipe>(),
            grammar.ReadFiles()
        )
        {
            NameClasses = grammar.MakeNames,
            WriteCompiled = tables.WriteTo,
        };
    }

    private NameClass[] MakeNames()
    {
        lock (gate)
        {
            for (var row = 0; row < names.Length; row++)
                MakeName(row);
            return names!;
        }
    }

    private string[] ReadFiles()
    {
        var last = tables.Rows(CompiledTable.Words) - 1;
        var files = new string[tables.Get(CompiledTable.Words, last)];
        for (var i = 0; i < files.Length; i++)
            files[i] = tables.Text(tables.Get(CompiledTable.Words, last - files.Length + i));
        return files;
    }

    private Pattern Make(int row)
    {
        lock (gate)
            return MakePattern(row);
    }

    private Pattern MakePattern(int row)
    {
        if (patterns[row] is { } made)
            return made;
        var pattern = CreatePattern(row);
        // When a part is made depends on the documents; where it stands in the schema does not.
        if (PatternOrder.IsGiven(pattern))
            pattern.Order = PatternOrder.At(row);
        return patterns[row] = pattern;
    }

    private Pattern CreatePattern(int row)
    {
        var first = tables.Get(CompiledTable.Patterns, row, 1);
        var second = tables.Get(CompiledTable.Patterns, row, 2);
        switch ((CompiledPattern)tables.Get(CompiledTable.Patterns, row))
        {
            case CompiledPattern.Empty:
                return builder.Empty;
            case CompiledPattern.NotAllowed:
                return builder.NotAllowed;
            case CompiledPattern.Text:
                return builder.Text;
            case CompiledPattern.Group:
                return builder.Group(MakePattern(first), MakePattern(second));
            case CompiledPattern.Interleave:
                return builder.Interleave(MakePattern(first), MakePattern(second));
            case CompiledPattern.Choice:
                var parts = new Pattern[second];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = MakePattern(tables.Get(CompiledTable.Words, first + i));
                return builder.Choice(parts);
            case CompiledPattern.OneOrMore:
                return builder.OneOrMore(MakePattern(first));
            case CompiledPattern.List:
                return builder.List(MakePattern(first));
            case CompiledPattern.Attribute:
                return builder.Attribute(MakeName(first), MakePattern(second));
            case CompiledPattern.Element:
                return elements[first] ??= CreateElement(first);
            case CompiledPattern.Data:
                var except = second == 0 ? null : MakePattern(second - 1);
                return builder.Data(DatatypeNameOf(first), MakeDatatype(first), except);
            default:
                return CreateValue(first, tables.Text(second));
        }
    }

    private ElementPattern CreateElement(int row)
    {
        var definition = tables.Get(CompiledTable.Elements, row, 1);
        var span = new SourceSpan(
            new SourcePosition(
                tables.Get(CompiledTable.Elements, row, 3),
                tables.Get(CompiledTable.Elements, row, 4)
            ),
            new SourcePosition(
                tables.Get(CompiledTable.Elements, row, 5),
                tables.Get(CompiledTable.Elements, row, 6)
            )
        );
        return builder.Element(
            MakeName(tables.Get(CompiledTable.Elements, row)),
            definition == 0 ? null : tables.Text(definition - 1),
            new SchemaLocation(tables.Text(tables.Get(CompiledTable.Elements, row, 2)), span),
            () => Make(tables.Get(CompiledTable.Elements, row, 7))
        );
    }

    private NameClass MakeName(int row) => names[row] ??= CreateName(row);

    private NameClass CreateName(int row)
    {
        var first = tables.Get(CompiledTable.Names, row, 1);
        var second = tables.Get(CompiledTable.Names, row, 2);
        return (CompiledName)tables.Get(CompiledTable.Names, row) switch
        {
            CompiledName.Single => new SingleName(tables.Text(first), tables.Text(second)),
            CompiledName.Any => new AnyName(first == 0 ? null : MakeName(first - 1)),
            CompiledName.Namespace => new NamespaceName(
                tables.Text(first),
                second == 0 ? null : MakeName(second - 1)
            ),
            _ => new NameChoice(MakeName(first), MakeName(second)),
        };
    }

    private ValuePattern CreateValue(int datatypeRow, string text)
    {
        var name = DatatypeNameOf(datatypeRow);
        var datatype = MakeDatatype(datatypeRow);
        var value =
            datatype.ParseValue(text, ContextOf(datatypeRow))
            ?? throw new InvalidDataException(
                $"The compiled schema has the value \"{text}\", which is none of the datatype \"{name.Name}\"; compile it again."
            );
        return (ValuePattern)builder.Value(name, datatype, text, value);
    }

    private DatatypeName DatatypeNameOf(int row)
    {
        var begin = tables.Get(CompiledTable.Datatypes, row);
        return new DatatypeName(Word(begin), Word(begin + 1));
    }

    private SchemaDatatypeContext ContextOf(int row)
    {
        var begin = tables.Get(CompiledTable.Datatypes, row);
        var count = tables.Get(CompiledTable.Words, begin + 3);
        if (count == 0)
            return new SchemaDatatypeContext("", SchemaDatatypeContext.NoPrefixes);
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        var first = begin + 4 + (2 * tables.Get(CompiledTable.Words, begin + 2));
        for (var i = 0; i < count; i++)
            prefixes[Word(first + (2 * i))] = Word(first + (2 * i) + 1);
        prefixes.TryGetValue("", out var defaultNamespace);
        return new SchemaDatatypeContext(defaultNamespace ?? "", prefixes);
    }

    private Datatype MakeDatatype(int row) => datatypes[row] ??= CreateDatatype(row);

    private Datatype CreateDatatype(int row)
    {
        var name = DatatypeNameOf(row);
        var begin = tables.Get(CompiledTable.Datatypes, row);
        var parameters = new DatatypeParameter[tables.Get(CompiledTable.Words, begin + 2)];
        for (var i = 0; i < parameters.Length; i++)
        {
            var pair = begin + 4 + (2 * i);
            parameters[i] = new DatatypeParameter(Word(pair), Word(pair + 1));
        }
        if (
            libraries.TryGetValue(name.Library, out var library)
            && DatatypeMaker.Make(library, name.Name, parameters, ContextOf(row), out _)
                is { } datatype
        )
        {
            var isContextual = tables.Get(CompiledTable.Words, begin + 3) > 0;
            return isContextual ? new ContextualDatatype(datatype) : datatype;
        }
        throw new InvalidDataException(
            $"The compiled schema needs the datatype \"{name.Name}\" of the library \"{name.Library}\", which there is not with these parameters."
        );
    }

    private string Word(int index) => tables.Text(tables.Get(CompiledTable.Words, index));
}
#endif
