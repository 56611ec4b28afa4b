using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Writing;

namespace DomainXml.RelaxNg.Merging;

/// <summary>Finds the definitions that a schema's start leads to.</summary>
internal static class ReachableNames
{
    public static HashSet<string> From(MergedSchema schema)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<SyntaxNode>([schema.Start]);
        while (pending.Count > 0)
        {
            SyntaxWalker.Walk(
                pending.Dequeue(),
                node =>
                {
                    if (node is RefSyntax reference && found.Add(reference.Name))
                        pending.Enqueue(schema.Definition(reference.Name));
                }
            );
        }
        return found;
    }
}
