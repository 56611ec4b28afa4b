using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XsdImport;

namespace DomainXml.ModelGeneration;

/// <summary>Reads the XML Schemas among the files as grammars.</summary>
public static class XsdSchemas
{
    /// <summary>
    /// The files that nothing else refers to, converted with all that they refer to. A file without global elements
    /// stands for no document, and is left out.
    /// </summary>
    /// <param name="files">All files, by path.</param>
    /// <param name="mistakes">Takes what is wrong, and what the grammars do not check.</param>
    public static IEnumerable<SchemaFile> Convert(
        IReadOnlyDictionary<string, SchemaFile> files,
        ICollection<SchemaMistake> mistakes
    )
    {
        var resolver = new FileTable(files);
        foreach (var root in Roots(files))
        {
            var converted = root.Read(source =>
            {
                var xsd = XsdSyntaxReader.Read(source, new SchemaOptions { Resolver = resolver });
                foreach (var error in xsd.Approximations)
                    mistakes.Add(
                        new SchemaMistake(
                            MistakeIds.Approximated,
                            error.Location,
                            $"{error.Message} ({error.Id})"
                        )
                    );
                return xsd.Grammar;
            });
            foreach (var mistake in converted.Mistakes)
                mistakes.Add(mistake);
            if (
                converted.Syntax is GrammarSyntax grammar
                && grammar.Contents[0] is DefineSyntax { Pattern: not NotAllowedSyntax }
            )
                yield return converted;
        }
    }

    private static IEnumerable<SchemaFile> Roots(IReadOnlyDictionary<string, SchemaFile> files)
    {
        var waiting = files
            .Values.Where(file => file.IsXsd)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        var references = waiting.ToDictionary(file => file, References);
        var referredTo = new HashSet<string>(references.SelectMany(pair => pair.Value));
        var reached = new HashSet<string>(StringComparer.Ordinal);
        // Of files that refer to each other in a circle, the first stands for all.
        foreach (var file in waiting.OrderBy(file => referredTo.Contains(file.Path)))
        {
            if (reached.Contains(file.Path))
                continue;
            Reach(file);
            yield return file;
        }

        void Reach(SchemaFile file)
        {
            if (!reached.Add(file.Path))
                return;
            foreach (var path in references[file])
            {
                if (files.TryGetValue(path, out var next) && next.IsXsd)
                    Reach(next);
            }
        }
    }

    /// <summary>The paths of the files that a schema includes, imports or redefines.</summary>
    private static string[] References(SchemaFile file)
    {
        var result = new List<string>();
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(file.Text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            while (reader.Read())
            {
                if (
                    reader.NodeType == XmlNodeType.Element
                    && reader.NamespaceURI == XmlSchema.Namespace
                    && reader.LocalName is "include" or "import" or "redefine"
                    && reader.GetAttribute("schemaLocation") is { } href
                )
                    result.Add(SchemaPath.Resolve(href, file.Path));
            }
        }
        catch (XmlException)
        {
            // It is told where the file is read.
        }
        return [.. result];
    }
}
