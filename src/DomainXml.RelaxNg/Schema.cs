using DomainXml.RelaxNg.Compiled;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Simplification;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.RelaxNg;

/// <summary>A RELAX NG schema, ready for validation. Immutable and safe for use by several threads.</summary>
public sealed class Schema
{
    private readonly Lazy<ValidationGrammar> validation;
    private readonly SimpleGrammar grammar;

    private Schema(SimpleGrammar grammar)
    {
        this.grammar = grammar;
        Builder = grammar.Builder;
        Start = grammar.Start;
        Files = grammar.Files;
        validation = new Lazy<ValidationGrammar>(() =>
            new ValidationGrammar(Start, Builder, grammar.NameClasses?.Invoke())
        );
    }

    /// <summary>The addresses of the files that it was loaded from, each once; the first is that of the schema itself.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The pattern of whole documents.</summary>
    internal Pattern Start { get; }

    /// <summary>What made the patterns.</summary>
    internal PatternBuilder Builder { get; }

    /// <summary>What validators share; made on first use.</summary>
    internal ValidationGrammar Grammar => validation.Value;

    /// <summary>Loads a schema and everything that it refers to.</summary>
    /// <param name="source">The schema, in either syntax, or XML Schema, which is read as a RELAX NG grammar.</param>
    /// <param name="options">Where other files come from, datatype libraries and limits.</param>
    /// <exception cref="SchemaException">
    /// The schema has mistakes, or breaks a restriction of the RELAX NG specification; all that were found are told.
    /// </exception>
    public static Schema Load(SchemaSource source, SchemaOptions? options = null)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        return new Schema(Simplifier.Run(source, options ?? SchemaOptions.Default));
    }

    /// <summary>Loads a schema from a file, and what it refers to from the files beside it.</summary>
    /// <param name="path">The path; a name that ends in <c>.rnc</c> is in the compact syntax, any other in XML or an XML Schema.</param>
    /// <exception cref="SchemaException">A file cannot be read, or the schema has mistakes; all that were found are told.</exception>
    public static Schema LoadFile(string path)
    {
        var resolver = new FileSchemaResolver();
        return Load(resolver.Open(path), SchemaOptions.Default with { Resolver = resolver });
    }

    /// <summary>
    /// Writes the compiled form: what is left of the schema once it is simplified and checked, in a form that
    /// <c>ReadCompiled</c> loads in a small part of the time. Equal schemas give equal bytes.
    /// </summary>
    /// <param name="stream">Where to write.</param>
    /// <exception cref="InvalidOperationException">The patterns nest too deeply for the compiled form.</exception>
    public void WriteCompiled(Stream stream)
    {
        if (stream is null)
            throw new ArgumentNullException(nameof(stream));
        if (grammar.WriteCompiled is { } write)
            write(stream);
        else
            CompiledWriter.Write(grammar, stream);
    }

#if NET
    /// <summary>
    /// Loads what <see cref="WriteCompiled"/> wrote. The whole is checked at once, but most is only made when a document
    /// needs it.
    /// </summary>
    /// <param name="compiled">The bytes; they are copied.</param>
    /// <param name="options">The datatype libraries, which must be those that the schema was compiled with.</param>
    /// <exception cref="InvalidDataException">
    /// It is not a compiled schema of this version of the format, or it is damaged. A schema that was forged rather than
    /// damaged can also throw this later, when a datatype that cannot be is first needed.
    /// </exception>
    public static Schema ReadCompiled(ReadOnlyMemory<byte> compiled, SchemaOptions? options = null)
    {
        var libraries = (options ?? SchemaOptions.Default).AllDatatypeLibraries;
        return new Schema(CompiledGrammar.Read(compiled.Span, libraries));
    }
#endif
}
