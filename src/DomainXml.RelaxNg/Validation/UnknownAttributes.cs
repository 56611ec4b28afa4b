using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Says what is wrong with attributes that an element has in none of its variants: misspelt, of another namespace, of an
/// element that stands elsewhere, or an element that is written as an attribute.
/// </summary>
internal sealed class UnknownAttributes(
    Automaton automaton,
    ElementFrame frame,
    AttributeStack attributes,
    DatatypeContext context,
    SchemaIndex schema,
    List<ValidationError> errors
)
{
    // A longer list of places far away helps nobody.
    private const int MostOwners = 3;

    private readonly LevelState start = frame.Move.Inner!;
    private readonly HashSet<XmlName> taken = [];
    private Neighbourhood? neighbourhood;

    private Neighbourhood Near => neighbourhood ??= new Neighbourhood(frame);

    /// <summary>Reports an attribute.</summary>
    /// <returns>The name that was certainly meant; or null.</returns>
    public XmlName? Report(int index)
    {
        var name = attributes.Name(index);
        var known = Vocabulary.Names(Vocabulary.Attributes(start));
        var right = known.FirstOrDefault(item => item.LocalName == name.LocalName);
        if (right.LocalName is not null)
        {
            errors.Add(AttributeErrors.WrongNamespace(frame, attributes, index, right));
            return right;
        }
        if (IsElement(name.LocalName))
        {
            errors.Add(AttributeErrors.IsElement(frame, attributes, index));
            frame.Excuse(name.LocalName);
            return null;
        }
        if (VariantAround(name) is { } cause)
        {
            VariantConflict.Add(frame, attributes, index, cause, errors);
            return null;
        }
        var absent = known.Where(IsAbsent).ToList();
        var locals = absent.ConvertAll(item => item.LocalName);
        var suggestions = Similarity.Nearest(name.LocalName, locals);
        if (Similarity.Meant(name.LocalName, locals) is { } meant)
            return AddUnknown(
                index,
                locals,
                suggestions,
                absent.First(item => item.LocalName == meant)
            );
        if (suggestions.Count > 0)
            return AddUnknown(index, locals, suggestions, null);
        if (ListsAsValue(absent, name.LocalName) is { } owner)
        {
            errors.Add(AttributeErrors.IsValue(frame, attributes, index, owner));
            return owner;
        }
        var lacked = LackedWith(index);
        if (lacked.Count > 0)
            return AddUnknown(index, locals, lacked.ConvertAll(item => item.LocalName), lacked[0]);
        return ReportFar(index, locals);
    }

    /// <summary>Reports an attribute that is none of this element's: it belongs to another one, or is no attribute.</summary>
    private XmlName? ReportFar(int index, IReadOnlyList<string> locals)
    {
        var value = attributes.Value(index).ToString();
        var owners = OwnersOf(index);
        var areNear = owners.Count > 0 && Near.Rank(owners[0].Element) <= Neighbourhood.Beside;
        var isFlag = start.Parts.All(part => part == automaton.Builder.Empty);
        if (isFlag && Flag.Advice(automaton, frame, value) is { } advice)
            errors.Add(AttributeErrors.OfFlag(frame, attributes, index, advice));
        else if (!areNear && LackedElementWith(index) is { } element)
        {
            errors.Add(AttributeErrors.MeantElement(frame, attributes, index, element));
            frame.Excuse(element.LocalName);
        }
        else if (areNear || owners.Count is > 0 and <= MostOwners)
            errors.Add(
                AttributeErrors.Misplaced(
                    frame,
                    attributes,
                    index,
                    [.. owners.Select(owner => owner.Owner).Distinct()]
                )
            );
        else
            errors.Add(AttributeErrors.Unknown(frame, attributes, index, locals, []));
        return null;
    }

    private XmlName? AddUnknown(
        int index,
        IReadOnlyList<string> expected,
        IReadOnlyList<string> suggestions,
        XmlName? meant
    )
    {
        errors.Add(AttributeErrors.Unknown(frame, attributes, index, expected, suggestions));
        if (meant is { } name)
            taken.Add(name);
        return meant;
    }

    /// <summary>The attribute, of those that are absent, that lists a word as a value; null where none does, or several do.</summary>
    private XmlName? ListsAsValue(List<XmlName> absent, string word)
    {
        var listing = absent.Where(name => ExpectedOf(name).Literals.Contains(word)).ToList();
        return listing.Count == 1 ? listing[0] : null;
    }

    /// <summary>
    /// The attributes that the element lacks and must have, all or one of them, and that take this attribute's value; where
    /// just one lists the value as a word, that one. At most three.
    /// </summary>
    private List<XmlName> LackedWith(int index)
    {
        var lacked = Lacked();
        var value = attributes.Value(index).ToString();
        var listing = lacked.Where(name => ExpectedOf(name).Literals.Contains(value)).ToList();
        if (listing.Count == 1)
            return listing;
        return
        [
            .. lacked
                .Where(name =>
                    automaton.Follow(
                        automaton.FindAttributeMove(start, name),
                        attributes.Value(index),
                        context
                    )
                        is not null
                )
                .Take(3),
        ];
    }

    private List<XmlName> Lacked()
    {
        var state = automaton.FollowAllowed(
            start,
            attributes,
            frame.FirstAttribute,
            attributes.Count,
            context
        );
        if (automaton.AddAfterAttributes(state).Next is not null)
            return [];
        var required = Vocabulary.RequiredAttributes(state);
        var names = required.Count > 0 ? required : Vocabulary.Names(Vocabulary.Attributes(state));
        return [.. names.Where(name => IsAbsent(name) && !taken.Contains(name))];
    }

    private ExpectedValues ExpectedOf(XmlName attribute) =>
        ExpectedValues.Of(automaton.FindAttributeMove(start, attribute));

    /// <summary>The one element that this one must hold, and that takes this attribute's value as its text; or null.</summary>
    private XmlName? LackedElementWith(int index)
    {
        var fitting = Vocabulary
            .RequiredElements(start)
            .Where(name => !frame.IsExcused(name.LocalName))
            .Where(name =>
                SchemaWalk
                    .Descendants(start.Parts, name)
                    .Any(element =>
                        TextMatching.MatchesText(
                            automaton.Builder,
                            element.Content,
                            attributes.Value(index),
                            context
                        )
                    )
            )
            .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>
    /// The elements that have an attribute of this name, the nearest first. Those that take its value come before those that
    /// do not; where any are near, those far away are left out.
    /// </summary>
    private List<AttributeHome> OwnersOf(int index)
    {
        var name = attributes.Name(index);
        var homes = schema
            .AttributeHomes(name)
            .Where(home => home.Owner != frame.Name && !HasAlready(home.Owner, name))
            .OrderBy(home => Takes(home) ? 0 : 1)
            .ThenBy(home => Near.Rank(home.Element))
            .ToList();
        return Near.WithoutFar(homes, home => home.Element);

        bool Takes(AttributeHome home) =>
            TextMatching.Matches(
                automaton.Builder,
                home.Attribute.Content,
                attributes.Value(index),
                context
            );
    }

    /// <summary>Whether the parent is of this name and has the attribute.</summary>
    private bool HasAlready(XmlName owner, XmlName name) =>
        frame.Parent is { } parent
        && parent.Name == owner
        && attributes.IndexOf(name, parent.FirstAttribute, frame.FirstAttribute) >= 0;

    /// <summary>The attribute of an element around without which this element might have an attribute of that name.</summary>
    private VariantCause? VariantAround(XmlName name) =>
        VariantSearch.OfExcluded(
            automaton,
            frame,
            attributes,
            state => automaton.FindAttributeMove(state, name).Tests.Length > 0
        );

    private bool IsAbsent(XmlName name) =>
        attributes.IndexOf(name, frame.FirstAttribute, attributes.Count) < 0;

    private bool IsElement(string localName) =>
        Vocabulary
            .Names(start.Parts.SelectMany(SchemaWalk.DirectElements))
            .Any(item => item.LocalName == localName);
}
