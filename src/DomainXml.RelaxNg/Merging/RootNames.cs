using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Merging;

/// <summary>Finds the elements that a document can begin with.</summary>
internal static class RootNames
{
    public static IReadOnlyList<NameSyntax> Of(MergedSchema schema)
    {
        var found = new List<NameSyntax>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Find(schema.Start);
        return
        [
            .. found
                .GroupBy(name => (name.NamespaceUri, name.LocalName))
                .Select(group => group.First()),
        ];

        void Find(PatternSyntax pattern)
        {
            switch (pattern)
            {
                case ElementSyntax element:
                    AddNames(element.Name);
                    break;
                case RefSyntax reference when visited.Add(reference.Name):
                    Find(schema.Definition(reference.Name).Pattern);
                    break;
                case CompositeSyntax composite:
                    foreach (var part in composite.Parts)
                        Find(part);
                    break;
            }
        }

        void AddNames(NameClassSyntax names)
        {
            if (names is NameSyntax name)
                found.Add(name);
            else if (names is NameChoiceSyntax choice)
            {
                foreach (var alternative in choice.Alternatives)
                    AddNames(alternative);
            }
        }
    }
}
