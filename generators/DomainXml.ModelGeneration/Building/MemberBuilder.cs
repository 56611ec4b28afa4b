using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Makes the members of types from what their elements may contain, and the types of what is written in place.</summary>
internal sealed class MemberBuilder(
    GrammarTable grammar,
    Classifier classifier,
    ContentCollector collector,
    KindFinder kinds,
    ValueResolver values,
    TypeRegistry types,
    List<SchemaMistake> mistakes
)
{
    private readonly List<(
        IReadOnlyList<PatternSyntax> Contents,
        string Wanted,
        ElementDraft Draft
    )> _inline = [];

    /// <summary>The types of elements that are written in place.</summary>
    public IEnumerable<ElementDraft> Inline => _inline.Select(entry => entry.Draft);

    /// <summary>Kinds that types without a base were told apart by, by definition name.</summary>
    public Dictionary<string, KindModel> KindsWithoutBase { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the members of an element or a fragment.</summary>
    /// <param name="contents">What it may contain.</param>
    /// <param name="draft">Takes the members.</param>
    /// <param name="names">The names that are taken.</param>
    /// <param name="discriminators">Attributes whose values say what kind of element it is.</param>
    public void Fill(
        Contents contents,
        ElementDraft draft,
        MemberNames names,
        IReadOnlyCollection<string> discriminators
    )
    {
        var hasElements = contents.Parts.Any(part => part.Kind == OccurrenceKind.Element);
        foreach (var part in contents.Parts)
        {
            switch (part.Kind)
            {
                case OccurrenceKind.Attribute:
                    AddAttribute(part, draft, names, discriminators);
                    break;
                case OccurrenceKind.Text when !hasElements || part.MemberName is not null:
                    AddText(part, draft, names);
                    break;
                case OccurrenceKind.Composite:
                    AddComposite(part, draft, names);
                    break;
                case OccurrenceKind.Element:
                    AddElement(part, draft, names);
                    break;
            }
        }
        foreach (var choice in contents.ElementChoices)
            AddItems(choice, contents, draft, names);
        draft.Fragments = contents.Fragments;
        draft.Exclusions = [.. contents.Company.Exclusions(contents.Parts)];
    }

    private void AddAttribute(
        Occurrence part,
        ElementDraft draft,
        MemberNames names,
        IReadOnlyCollection<string> discriminators
    )
    {
        draft.AttributeOrder.Add(part.Name);
        var single = values.SingleValue(part.Contents);
        var isKind = discriminators.Contains(part.Name);
        if (single is not null && (part.IsRequired || isKind))
            draft.FixedValues.Add(new FixedValueModel(part.Name, single));
        if (single is not null && isKind)
            return;
        var name = part.MemberName ?? Names.Pascal(Names.Local(part.Name));
        var type = values.Resolve(
            part.Contents,
            part.TypeName,
            (part.Owner ?? draft.Name) + Names.Pascal(Names.Local(part.Name)),
            part.Documentation
        );
        Add(draft, names, part, name, MemberKind.Attribute, type);
    }

    private void AddText(Occurrence part, ElementDraft draft, MemberNames names)
    {
        if (values.SingleValue(part.Contents) is { } single && part.IsRequired)
            draft.FixedValues.Add(new FixedValueModel("", single));
        var type = values.Resolve(
            part.Contents,
            part.TypeName,
            (part.Owner ?? draft.Name) + "Value",
            part.Documentation
        );
        Add(draft, names, part, part.MemberName ?? "Value", MemberKind.Text, type);
    }

    private void AddComposite(Occurrence part, ElementDraft draft, MemberNames names)
    {
        var attributes = part
            .Contents.SelectMany(content => collector.Collect(content, "").Parts)
            .Where(inner => inner.Kind == OccurrenceKind.Attribute)
            .Select(inner => inner.Name);
        draft.AttributeOrder.AddRange(
            attributes.Where(name => !draft.AttributeOrder.Contains(name))
        );
        Add(
            draft,
            names,
            part,
            part.MemberName ?? "Value",
            MemberKind.Composite,
            values.Resolve([], part.TypeName, "", null)
        );
    }

    private void AddElement(Occurrence part, ElementDraft draft, MemberNames names)
    {
        draft.ElementOrder.Add(part.Name);
        if (part.Named.Count > 0 && part.Contents.Count > 0)
        {
            mistakes.Add(
                new SchemaMistake(
                    MistakeIds.Unsupported,
                    part.Location,
                    $"the element '{Names.Local(part.Name)}' of '{draft.Name}' is both '{part.Named[0].Definition.Name}' and written in place; give the latter a name too"
                )
            );
        }
        if (part.Named.Count > 0)
            AddNamed(part, draft, names);
        else
            AddInPlace(part, draft, names);
    }

    private void AddNamed(Occurrence part, ElementDraft draft, MemberNames names)
    {
        if (part.TypeName is { } typeName)
        {
            Add(
                draft,
                names,
                part,
                MemberName(part),
                MemberKind.ChildComposite,
                values.Resolve([], typeName, "", null)
            );
            return;
        }
        Definition[] definitions = [.. part.Named.Select(named => named.Definition)];
        if (definitions.Length == 1 || kinds.CommonBase(definitions) is not null)
        {
            var type = Names.Pascal(
                (definitions.Length == 1 ? definitions[0] : kinds.CommonBase(definitions)!).Name
            );
            AddView(
                part,
                draft,
                names,
                ViewName(part, type, draft),
                type,
                part.IsRepeated,
                part.IsRequired,
                part.Documentation
            );
            draft.Children.Add(new ChildModel(part.Name, new EquatableArray<string>([type])));
            return;
        }
        if (kinds.TellApart(definitions, part.Location) is not { } found)
            return;
        for (var i = 0; i < definitions.Length; i++)
        {
            var definition = definitions[i];
            if (kinds.BaseOf(definition) is null)
                KindsWithoutBase[definition.Name] = found[i];
            var type = Names.Pascal(definition.Name);
            var repeated = part.Named[i].IsRepeated;
            var name = definition.Annotation("name") ?? (repeated ? Names.Plural(type) : type);
            AddView(
                part,
                draft,
                names,
                name,
                type,
                repeated,
                isRequired: false,
                definition.Documentation
            );
        }
        draft.Children.Add(
            new ChildModel(
                part.Name,
                definitions.Select(definition => Names.Pascal(definition.Name)).ToEquatableArray()
            )
        );
    }

    private void AddInPlace(Occurrence part, ElementDraft draft, MemberNames names)
    {
        var name = MemberName(part);
        var enumName = (part.Owner ?? draft.Name) + Names.Pascal(Names.Local(part.Name));
        if (part.Contents.All(content => content is NotAllowedSyntax))
            return;
        if (part.Contents.All(content => content is EmptySyntax))
        {
            Add(
                draft,
                names,
                part,
                part.MemberName ?? Names.Pascal(Names.Local(part.Name)),
                MemberKind.Presence,
                s_presence
            );
            return;
        }
        // An enumeration that comes several times gets a class for each element; texts get a list.
        var isEnumList = part.IsRepeated && values.Values(part.Contents) is { Count: > 1 };
        if (
            !isEnumList
            && part.Contents.All(content => content is EmptySyntax || classifier.IsValue(content))
        )
        {
            var type = values.Resolve(part.Contents, part.TypeName, enumName, part.Documentation);
            if (!part.IsRepeated || type.Kind == ValueKind.Text)
            {
                Add(
                    draft,
                    names,
                    part,
                    name,
                    part.IsRepeated ? MemberKind.TextList : MemberKind.ChildText,
                    type
                );
                return;
            }
        }
        if (!part.IsRepeated && (part.TypeName ?? CompositeType(part)) is { } composite)
        {
            part.Unit ??= CompositeUnit(part);
            Add(
                draft,
                names,
                part,
                name,
                MemberKind.ChildComposite,
                values.Resolve([], composite, "", null)
            );
            return;
        }
        var wanted =
            part.ClassName
            ?? Names.Combine(part.Owner ?? draft.Name, Names.Pascal(Names.Local(part.Name)));
        var view = InlineType(part, wanted);
        AddView(
            part,
            draft,
            names,
            name,
            view,
            part.IsRepeated,
            part.IsRequired,
            part.Documentation
        );
        draft.Children.Add(new ChildModel(part.Name, new EquatableArray<string>([view])));
    }

    private static readonly ValueModel s_presence = new(ValueKind.Flag, "bool");

    /// <summary>The type of an element that contains just a value made of text and attributes.</summary>
    private string? CompositeType(Occurrence part) =>
        part.Contents.Count == 1
        && part.Contents[0] is RefSyntax reference
        && grammar.Find(reference.Name) is { } definition
        && classifier.RoleOf(definition) == Role.CompositeValue
            ? definition.Annotation("type")
            : null;

    private string? CompositeUnit(Occurrence part) =>
        part.Contents.Count == 1 && part.Contents[0] is RefSyntax reference
            ? reference.ModelAnnotation("unit") ?? grammar.Find(reference.Name)?.Annotation("unit")
            : null;

    /// <summary>The class of an element that is written in place, made once for the same place.</summary>
    private string InlineType(Occurrence part, string wanted)
    {
        foreach (var (contents, name, made) in _inline)
        {
            if (name == wanted && contents.SequenceEqual(part.Contents))
                return made.Name;
        }
        var free = types.FreeName(wanted);
        for (var i = 2; _inline.Any(entry => entry.Draft.Name == free); i++)
            free = wanted + i.ToString(null, null);
        var draft = new ElementDraft(free, part.Name, part.Documentation);
        _inline.Add((part.Contents, wanted, draft));
        var pattern =
            part.Contents.Count == 1
                ? part.Contents[0]
                : new CompositeSyntax(CompositeKind.Choice, part.Contents);
        Fill(collector.Collect(pattern, free), draft, new MemberNames(free), []);
        return free;
    }

    /// <summary>An element of another namespace is called by its type: its own name can be that of an element beside it.</summary>
    private static string ViewName(Occurrence part, string type, ElementDraft draft)
    {
        if (
            part.MemberName is not null
            || Names.Namespace(part.Name) == Names.Namespace(draft.ElementName)
        )
            return MemberName(part);
        return part.IsRepeated ? Names.Plural(type) : type;
    }

    private static string MemberName(Occurrence part)
    {
        var name = Names.Pascal(Names.Local(part.Name));
        return part.MemberName ?? (part.IsRepeated ? Names.Plural(name) : name);
    }

    private static void AddView(
        Occurrence part,
        ElementDraft draft,
        MemberNames names,
        string name,
        string type,
        bool isRepeated,
        bool isRequired,
        string? documentation
    )
    {
        var kind = isRepeated ? MemberKind.List : MemberKind.Child;
        draft.Members.Add(
            new MemberModel(
                names.Take(name, kind),
                kind,
                part.Name,
                new ValueModel(ValueKind.View, type),
                isRequired && !isRepeated,
                documentation
            )
        );
    }

    private static void Add(
        ElementDraft draft,
        MemberNames names,
        Occurrence part,
        string name,
        MemberKind kind,
        ValueModel type
    )
    {
        var taken = names.Take(name, kind);
        draft.Members.Add(
            new MemberModel(
                taken,
                kind,
                part.Name,
                type,
                part.IsRequired && !part.IsRepeated,
                part.Documentation
            )
            {
                Unit = part.Unit,
                Default = DocumentedDefault.Of(part.Documentation),
                TextName =
                    type.Kind == ValueKind.Enumeration ? names.Take(taken + "Text", kind) : null,
            }
        );
    }

    private void AddItems(string choice, Contents contents, ElementDraft draft, MemberNames names)
    {
        var definition = grammar.Find(choice)!;
        var elements = collector.Fragment(definition).Parts.Select(part => part.Name).ToArray();
        if (!contents.Parts.Any(part => part.IsRepeated && elements.Contains(part.Name)))
            return;
        var name = Names.Pascal(choice);
        draft.Members.Add(
            new MemberModel(
                names.Take(name + "Items", MemberKind.Items),
                MemberKind.Items,
                "",
                new ValueModel(ValueKind.View, "I" + name),
                false,
                definition.Documentation
            )
        );
    }
}
