using CsCheck;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Simplification;

namespace DomainXml.RelaxNg.Tests;

public sealed class SimplificationNameClassTests
{
    private static readonly string[] Namespaces = ["", "urn:a", "urn:b"];
    private static readonly string[] LocalNames = ["x", "y", "z"];

    private static readonly Gen<NameClass> Leaf = Gen.Select(
        Gen.Int[0, Namespaces.Length - 1].Select(i => Namespaces[i]),
        Gen.Int[0, LocalNames.Length - 1].Select(i => LocalNames[i]),
        Gen.Int[0, 3],
        (uri, local, kind) =>
            kind switch
            {
                0 => new AnyName(null),
                1 => new NamespaceName(uri, null),
                _ => (NameClass)new SingleName(uri, local),
            }
    );

    private static readonly Gen<NameClass> Any = Gen.Recursive<NameClass>(
        (depth, self) =>
            depth >= 4
                ? Leaf
                : Gen.OneOf(
                    Leaf,
                    Gen.Select(
                        self,
                        self,
                        (first, second) => (NameClass)new NameChoice(first, second)
                    ),
                    self.Select(except => (NameClass)new AnyName(except)),
                    Gen.Select(
                        Gen.Int[0, Namespaces.Length - 1].Select(i => Namespaces[i]),
                        self,
                        (uri, except) => (NameClass)new NamespaceName(uri, except)
                    )
                )
    );

    /// <summary>One name more of each kind than the classes can mention, so that trying all decides the question.</summary>
    private static bool ShareAName(NameClass first, NameClass second) =>
        Namespaces
            .Append("urn:other")
            .SelectMany(uri => LocalNames.Append("other").Select(local => (uri, local)))
            .Any(name =>
                first.Contains(name.uri, name.local) && second.Contains(name.uri, name.local)
            );

    [Fact]
    public void Name_classes_overlap_when_a_name_is_in_both() =>
        Gen.Select(Any, Any)
            .Sample(
                (first, second) =>
                    NameClassOverlap.Exists(first, second) == ShareAName(first, second)
            );

    [Fact]
    public void Sets_of_names_overlap_when_any_of_their_classes_do() =>
        Gen.Select(Any.Array[1, 4], Any.Array[1, 4])
            .Sample(
                (mine, theirs) =>
                {
                    var expected = mine.Any(first =>
                        theirs.Any(second => ShareAName(first, second))
                    );
                    return (SetOf(mine).FindOverlap(SetOf(theirs)) is not null) == expected;
                }
            );

    private static NameClassSet SetOf(NameClass[] names)
    {
        var set = new NameClassSet();
        foreach (var name in names)
            set.AddAll(NameClassSet.Of(name, new Node(NodeKind.Empty, Syntax.SchemaLocation.None)));
        return set;
    }
}
