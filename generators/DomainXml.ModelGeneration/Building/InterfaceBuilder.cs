using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Makes interfaces of fragments and of choices of elements, and says which types implement them.</summary>
internal sealed class InterfaceBuilder(
    GrammarTable grammar,
    Classifier classifier,
    ContentCollector collector,
    MemberBuilder members,
    TypeRegistry types
)
{
    /// <summary>Adds the interfaces.</summary>
    /// <param name="drafts">All element types; bases before their kinds.</param>
    public void Build(IReadOnlyList<ElementDraft> drafts)
    {
        foreach (var definition in grammar.Definitions)
        {
            switch (classifier.RoleOf(definition))
            {
                case Role.Fragment:
                    AddFragment(definition, drafts);
                    break;
                case Role.ElementChoice:
                    AddChoice(definition, drafts);
                    break;
            }
        }
    }

    private void AddFragment(Definition definition, IReadOnlyList<ElementDraft> drafts)
    {
        var users = drafts.Where(draft => draft.Fragments.Contains(definition.Name)).ToArray();
        if (users.Length == 0 || definition.Pattern.Core() is RelaxNg.Syntax.RefSyntax)
            return;
        var name = "I" + Names.Pascal(definition.Name);
        var shape = new ElementDraft(Names.Pascal(definition.Name), "", null);
        members.Fill(collector.Fragment(definition), shape, new MemberNames(), []);
        var wanted = shape.Members.Where(member => member.Kind != MemberKind.Items).ToArray();
        if (wanted.Length == 0)
            return;
        types.Add(
            new InterfaceModel(
                types.Namespace,
                name,
                definition.Documentation,
                wanted.ToEquatableArray()
            )
        );
        foreach (var user in users)
            Implement(user, name, wanted, drafts);
    }

    private static void Implement(
        ElementDraft user,
        string name,
        IReadOnlyList<MemberModel> wanted,
        IReadOnlyList<ElementDraft> drafts
    )
    {
        // A base type that has it all implements it for its kinds.
        for (var b = Base(user, drafts); b is not null; b = Base(b, drafts))
        {
            if (b.Interfaces.Contains(name))
                return;
        }
        var explicitMembers = new List<ExplicitMemberModel>();
        foreach (var member in wanted)
        {
            var own = user.AllMembers.FirstOrDefault(own =>
                own.Kind == member.Kind
                && own.XmlName == member.XmlName
                && own.Type.IsSameType(member.Type)
            );
            if (own is null)
                return;
            if (own.Name != member.Name || own.IsNullable != member.IsNullable)
                explicitMembers.Add(new ExplicitMemberModel(name, member, own.Name));
        }
        user.Interfaces.Add(name);
        user.ExplicitMembers.AddRange(explicitMembers);
    }

    private static ElementDraft? Base(ElementDraft draft, IReadOnlyList<ElementDraft> drafts) =>
        draft.Base is null
            ? null
            : drafts.FirstOrDefault(other => other.Name == Names.Pascal(draft.Base.Name));

    private void AddChoice(Definition definition, IReadOnlyList<ElementDraft> drafts)
    {
        var names = Elements(definition).Select(element => Names.Pascal(element.Name)).ToArray();
        var users = drafts.Where(draft => names.Contains(draft.Name)).ToArray();
        if (users.Length == 0)
            return;
        var shared = users[0]
            .AllMembers.Where(member =>
                users.All(user => user.AllMembers.Any(other => IsSame(member, other)))
            );
        var name = "I" + Names.Pascal(definition.Name);
        types.Add(
            new InterfaceModel(
                types.Namespace,
                name,
                definition.Documentation,
                shared.ToEquatableArray()
            )
        );
        foreach (var user in users)
            user.Interfaces.Add(name);
    }

    private IEnumerable<Definition> Elements(Definition choice) =>
        classifier
            .Alternatives(choice.Pattern)!
            .SelectMany(definition =>
                classifier.RoleOf(definition) == Role.ElementChoice
                    ? Elements(definition)
                    : [definition]
            );

    private static bool IsSame(MemberModel a, MemberModel b) =>
        a.Name == b.Name
        && a.Kind == b.Kind
        && a.Type.IsSameType(b.Type)
        && a.IsNullable == b.IsNullable;
}
