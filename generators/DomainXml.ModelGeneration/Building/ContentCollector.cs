using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Gathers what an element or a fragment may contain from its pattern.</summary>
internal sealed class ContentCollector(
    GrammarTable grammar,
    Classifier classifier,
    List<SchemaMistake> mistakes
)
{
    private readonly Dictionary<string, Contents> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);

    /// <summary>What a pattern may contain.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="owner">The C# name that types written in place begin with.</param>
    public Contents Collect(PatternSyntax pattern, string owner)
    {
        var contents = new Contents();
        Add(pattern, owner, contents);
        return contents;
    }

    /// <summary>What a fragment may contain.</summary>
    public Contents Fragment(Definition definition)
    {
        if (_fragments.TryGetValue(definition.Name, out var known))
            return known;
        if (!_busy.Add(definition.Name))
        {
            Report(
                MistakeIds.CircularDefinition,
                definition.Location,
                $"'{definition.Name}' stands for itself; put an element in between"
            );
            return new Contents();
        }
        var contents = Collect(definition.Pattern, Names.Pascal(definition.Name));
        // What several places of the fragment say together is the fragment's own.
        foreach (var part in contents.Parts.Where(part => part.Named.Count == 0))
            part.Owner ??= Names.Pascal(definition.Name);
        if (definition.Pattern is ElementSyntax)
        {
            foreach (var part in contents.Parts)
            {
                part.TypeName ??= definition.Annotation("type");
                part.MemberName ??= definition.Annotation("name");
                part.Documentation ??= definition.Documentation;
            }
        }
        _busy.Remove(definition.Name);
        _fragments[definition.Name] = contents;
        return contents;
    }

    private void Add(PatternSyntax pattern, string owner, Contents into)
    {
        // What stands here has no members: Extensions reaches it.
        if (pattern.ModelAnnotation("extension") == "true")
            return;
        if (classifier.IsValue(pattern))
        {
            AddText(pattern, owner, into);
            return;
        }
        switch (pattern)
        {
            case AttributeSyntax attribute:
                AddAttribute(attribute, owner, into);
                break;
            case ElementSyntax element:
                AddElement(element, owner, into);
                break;
            case RefSyntax reference:
                AddReference(reference, into);
                break;
            case CompositeSyntax { Kind: CompositeKind.Choice } choice:
                AddChoice(choice, owner, into);
                break;
            case CompositeSyntax group:
                foreach (var part in group.Parts)
                    Add(part, owner, into);
                break;
            case QuantifiedSyntax quantified:
                AddQuantified(quantified, owner, into);
                break;
            case ExternalRefSyntax or GrammarSyntax:
                Report(
                    MistakeIds.Unsupported,
                    pattern.Location,
                    "models do not look inside external patterns and nested grammars; include the file instead"
                );
                break;
        }
    }

    private static void AddText(PatternSyntax pattern, string owner, Contents into)
    {
        var text = new Occurrence(OccurrenceKind.Text, "", owner, pattern.Location)
        {
            IsRequired = true,
            Documentation = pattern is RefSyntax or CompositeSyntax
                ? null
                : pattern.Annotations.Documentation,
            MemberName = pattern.ModelAnnotation("name"),
            TypeName = pattern.ModelAnnotation("type"),
        };
        text.Contents.Add(pattern);
        Put(text, into);
    }

    private static void AddAttribute(AttributeSyntax attribute, string owner, Contents into)
    {
        foreach (var name in attribute.Name.ListNames() ?? [])
        {
            var part = new Occurrence(OccurrenceKind.Attribute, name, owner, attribute.Location)
            {
                IsRequired = true,
                Documentation = attribute.Annotations.Documentation,
                MemberName = attribute.ModelAnnotation("name"),
                TypeName = attribute.ModelAnnotation("type"),
            };
            part.Contents.Add(attribute.Content);
            Put(part, into);
        }
    }

    private static void AddElement(ElementSyntax element, string owner, Contents into)
    {
        foreach (var name in element.Name.ListNames() ?? [])
        {
            var part = new Occurrence(OccurrenceKind.Element, name, owner, element.Location)
            {
                IsRequired = true,
                Documentation = element.Annotations.Documentation,
                MemberName = element.ModelAnnotation("name"),
                TypeName = element.ModelAnnotation("type"),
                Unit = element.ModelAnnotation("unit"),
                ClassName = element.ModelAnnotation("class"),
            };
            part.Contents.Add(element.Content);
            Put(part, into);
        }
    }

    private void AddReference(RefSyntax reference, Contents into)
    {
        if (grammar.Find(reference.Name) is not { } definition)
        {
            Report(
                MistakeIds.MissingDefinition,
                reference.Location,
                $"'{reference.Name}' is not defined"
            );
            return;
        }
        switch (classifier.RoleOf(definition))
        {
            case Role.Element or Role.Variants:
                var part = new Occurrence(
                    OccurrenceKind.Element,
                    classifier.ElementName(definition)!,
                    "",
                    reference.Location
                )
                {
                    Owner = null,
                    IsRequired = true,
                    Documentation = reference.Annotations.Documentation ?? definition.Documentation,
                    MemberName = reference.ModelAnnotation("name") ?? definition.Annotation("name"),
                    TypeName = definition.Annotation("type"),
                    Unit = definition.Annotation("unit"),
                };
                part.Named.Add(new NamedElement(definition));
                Put(part, into);
                break;
            case Role.CompositeValue:
                AddComposite(reference, definition, into);
                break;
            case Role.ElementChoice:
                into.ElementChoices.Add(definition.Name);
                Splice(Fragment(definition), into, isChoice: false);
                break;
            case Role.Fragment:
                var fragment = Fragment(definition);
                into.Fragments.Add(definition.Name);
                Splice(fragment, into, isChoice: false);
                break;
        }
    }

    private static void AddComposite(RefSyntax reference, Definition definition, Contents into)
    {
        var value = new Occurrence(
            OccurrenceKind.Composite,
            "",
            Names.Pascal(definition.Name),
            reference.Location
        )
        {
            IsRequired = true,
            Documentation = reference.Annotations.Documentation ?? definition.Documentation,
            MemberName = reference.ModelAnnotation("name") ?? definition.Annotation("name"),
            TypeName = definition.Annotation("type"),
            Unit = reference.ModelAnnotation("unit") ?? definition.Annotation("unit"),
        };
        // The attributes that belong to the value are known, but have no members of their own.
        value.Contents.Add(definition.Pattern);
        Put(value, into);
    }

    private void AddChoice(CompositeSyntax choice, string owner, Contents into)
    {
        Contents? merged = null;
        foreach (var alternative in choice.Parts)
        {
            var contents = Collect(alternative, owner);
            if (merged is null)
            {
                merged = contents;
                continue;
            }
            foreach (var part in merged.Parts)
                part.IsRequired =
                    part.IsRequired && contents.Parts.Any(other => IsSame(other, part));
            foreach (var part in contents.Parts)
                part.IsRequired =
                    part.IsRequired
                    && merged.Parts.Any(other => IsSame(other, part) && other.IsRequired);
            Splice(contents, merged, isChoice: true);
        }
        if (merged is not null)
            Splice(merged, into, isChoice: false);
    }

    private void AddQuantified(QuantifiedSyntax quantified, string owner, Contents into)
    {
        var contents = Collect(quantified.Content, owner);
        var repeated = quantified.Quantifier is Quantifier.ZeroOrMore or Quantifier.OneOrMore;
        foreach (var part in contents.Parts)
        {
            if (quantified.Quantifier is Quantifier.Optional or Quantifier.ZeroOrMore)
                part.IsRequired = false;
            if (repeated && part.Kind == OccurrenceKind.Element)
            {
                part.IsRepeated = true;
                part.Named.ForEach(named => named.IsRepeated = true);
            }
        }
        // A type can't be something several times over.
        if (repeated)
        {
            contents.Fragments.Clear();
            contents.Company.AddAll(contents.Parts);
        }
        Splice(contents, into, isChoice: false);
        if (quantified.Quantifier == Quantifier.Mixed)
            AddText(new TextSyntax { Location = quantified.Location }, owner, into);
    }

    private static void Splice(Contents contents, Contents into, bool isChoice)
    {
        into.Company.Add(contents.Company);
        if (!isChoice)
            into.Company.Add(into.Parts, contents.Parts);
        foreach (var part in contents.Parts)
            Merge(part, into, isChoice);
        into.Fragments.UnionWith(contents.Fragments);
        into.ElementChoices.UnionWith(contents.ElementChoices);
    }

    private static void Put(Occurrence part, Contents into)
    {
        into.Company.Add(into.Parts, [part]);
        Merge(part, into, isChoice: false);
    }

    private static void Merge(Occurrence part, Contents into, bool isChoice)
    {
        if (into.Parts.FirstOrDefault(known => IsSame(known, part)) is { } known)
            known.Merge(part, isChoice);
        else
            into.Parts.Add(part.Clone());
    }

    private static bool IsSame(Occurrence a, Occurrence b) => a.Kind == b.Kind && a.Name == b.Name;

    private void Report(string id, SchemaLocation location, string message) =>
        mistakes.Add(new SchemaMistake(id, location, message));
}
