using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>
/// Section 4.19: a definition may refer to itself only inside an element. Only what the start reaches is looked at.
/// Works with lists, not with recursion, as references can form chains of any length.
/// </summary>
internal sealed class RecursionCheck(List<SchemaError> errors)
{
    private enum State
    {
        Open,
        Done,
    }

    private readonly Dictionary<Definition, State> states = [];
    private readonly HashSet<ElementNode> seen = [];
    private readonly Queue<ElementNode> elements = new();

    /// <summary>Checks the grammar that begins with the node.</summary>
    public void Run(Node start)
    {
        Check(start);
        while (elements.Count > 0)
            Check(elements.Dequeue().Content);
    }

    private void Check(Node node)
    {
        var references = Collect(node);
        foreach (var reference in references)
            Walk(reference.Definition);
    }

    private void Walk(Definition root)
    {
        if (states.ContainsKey(root))
            return;
        var path = new Stack<(Definition Definition, Queue<ReferenceNode> References)>();
        Enter(root);
        while (path.Count > 0)
        {
            var (definition, references) = path.Peek();
            if (references.Count == 0)
            {
                states[definition] = State.Done;
                path.Pop();
                continue;
            }
            var reference = references.Dequeue();
            if (!states.TryGetValue(reference.Definition, out var state))
                Enter(reference.Definition);
            else if (state == State.Open)
                Report(reference);
        }

        void Enter(Definition definition)
        {
            states.Add(definition, State.Open);
            path.Push((definition, Collect(definition.Pattern)));
        }
    }

    /// <summary>The references in a pattern outside its elements; the elements are queued for later.</summary>
    private Queue<ReferenceNode> Collect(Node root)
    {
        var references = new Queue<ReferenceNode>();
        var pending = new Stack<Node>();
        var visited = new HashSet<Node>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!visited.Add(node))
                continue;
            if (node is ReferenceNode reference)
                references.Enqueue(reference);
            else if (node is ElementNode element && seen.Add(element))
                elements.Enqueue(element);
            for (var i = node.Parts.Count - 1; i >= 0; i--)
                pending.Push(node.Parts[i]);
        }
        return references;
    }

    private void Report(ReferenceNode reference) =>
        errors.Add(
            new SchemaError(
                SchemaErrorIds.Recursion,
                reference.Location,
                $"This leads back to {reference.Definition.Describe()} without an element in between, so it would never end (section 4.19)."
            )
        );
}
