using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;
using DomainXml.RelaxNg.XsdImport;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>Opens and parses the files of a schema, within the limits of the options.</summary>
internal sealed class SchemaFiles(SchemaOptions options, List<SchemaError> errors)
{
    private const int MaxChain = 64;

    private readonly Dictionary<(string Uri, string Namespace), PatternSyntax> parsed = [];
    private readonly List<string> uris = [];
    private long characters;
    private int opened;

    /// <summary>The addresses of all files, each once, in the order opened.</summary>
    public IReadOnlyList<string> Uris => uris;

    /// <summary>The file that a schema begins with.</summary>
    public SchemaFile OpenRoot(SchemaSource source)
    {
        uris.Add(source.Uri);
        characters = source.Text.Length;
        return new SchemaFile(source, Parse(source, ""), referrer: null);
    }

    /// <summary>A file that another refers to; null, with the mistake reported, where that does not work.</summary>
    /// <param name="href">The address as written.</param>
    /// <param name="baseUri">What it is relative to.</param>
    /// <param name="namespaceUri">The namespace that the file inherits.</param>
    /// <param name="referrer">The file that refers to it.</param>
    /// <param name="place">Where it does so.</param>
    /// <param name="loopId">The id of the mistake where the files refer to each other in a circle.</param>
    public SchemaFile? Open(
        string href,
        string baseUri,
        string namespaceUri,
        SchemaFile referrer,
        SchemaLocation place,
        string loopId
    )
    {
        if (href.IndexOf('#') >= 0)
        {
            return Fail(
                SchemaErrorIds.Fragment,
                $"\"{href}\" has a fragment, but whole files are referred to; remove \"#\" and what follows (section 4.5)."
            );
        }
        if (options.Resolver is not { } resolver)
        {
            return Fail(
                SchemaErrorIds.Unreadable,
                $"\"{href}\" cannot be opened: the schema was loaded without a resolver for other files."
            );
        }
        if (++opened >= options.MaxFiles || referrer.Depth >= MaxChain)
        {
            return Fail(
                SchemaErrorIds.Limit,
                $"\"{href}\" is one file too many: the limit is {options.MaxFiles} files, {MaxChain} deep."
            );
        }
        try
        {
            var source = resolver.Resolve(href, baseUri, referrer.IsCompact);
            if (source is null)
                return Fail(SchemaErrorIds.Unreadable, $"There is no file \"{href}\".");
            if (referrer.IsWithin(source.Uri))
            {
                var section = loopId == SchemaErrorIds.Include ? "4.7" : "4.6";
                return Fail(
                    loopId,
                    $"\"{href}\" leads back to itself: files must not refer to each other in a circle (section {section})."
                );
            }
            return OpenResolved(source);
        }
        catch (SchemaException exception)
        {
            foreach (var error in exception.Errors)
                errors.Add(
                    error.Location == SchemaLocation.None ? error with { Location = place } : error
                );
            return null;
        }

        SchemaFile? OpenResolved(SchemaSource source)
        {
            if (!parsed.TryGetValue((source.Uri, namespaceUri), out var pattern))
            {
                characters += source.Text.Length;
                if (characters > options.MaxCharacters)
                {
                    return Fail(
                        SchemaErrorIds.Limit,
                        $"With \"{href}\" the schema has more than {options.MaxCharacters} characters, which is the limit."
                    );
                }
                if (!uris.Contains(source.Uri))
                    uris.Add(source.Uri);
                pattern = Parse(source, namespaceUri);
                parsed.Add((source.Uri, namespaceUri), pattern);
            }
            return new SchemaFile(source, pattern, referrer);
        }

        SchemaFile? Fail(string id, string message)
        {
            errors.Add(new SchemaError(id, place, message));
            return null;
        }
    }

    private PatternSyntax Parse(SchemaSource source, string inheritedNamespace)
    {
        if (source.IsCompact)
            return Compact.CompactSyntaxParser.Parse(source, inheritedNamespace);
        if (!XsdSyntaxReader.IsXsd(source))
            return XmlSyntaxParser.Parse(source, inheritedNamespace);
        var xsd = XsdSyntaxReader.Read(source, options);
        uris.AddRange(xsd.Files.Where(uri => !uris.Contains(uri)));
        return xsd.Grammar;
    }
}
