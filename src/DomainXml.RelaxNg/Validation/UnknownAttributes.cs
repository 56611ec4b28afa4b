using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

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
            return AddUnknown(index, locals, suggestions, absent.First(item => item.LocalName == meant));
        if (suggestions.Count > 0)
            return AddUnknown(index, locals, suggestions, null);
        if (LackedWithWord(index) is { } lacked)
            return AddUnknown(index, locals, [lacked.LocalName], lacked);
        if (
            known.Count == 0
            && Flag.Advice(automaton, frame, attributes.Value(index).ToString()) is { } advice
        )
        {
            errors.Add(AttributeErrors.OfFlag(frame, attributes, index, advice));
            return null;
        }
        var owners = OwnersOf(index);
        if (owners.Count > 0 && Near.Rank(owners[0]) <= Neighbourhood.Beside)
        {
            errors.Add(AttributeErrors.Misplaced(frame, attributes, index, owners));
            return null;
        }
        if (LackedWithValue(index) is { } other)
            return AddUnknown(index, locals, [other.LocalName], other);
        if (owners.Count is > 0 and <= MostOwners)
        {
            errors.Add(AttributeErrors.Misplaced(frame, attributes, index, owners));
            return null;
        }
        return AddUnknown(index, locals, [], null);
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

    /// <summary>The one attribute that the element lacks and must have, and that lists this attribute's value; or null.</summary>
    private XmlName? LackedWithWord(int index)
    {
        var value = attributes.Value(index).ToString();
        var fitting = Lacked()
            .Where(name =>
                ExpectedValues
                    .Of(automaton.FindAttributeMove(start, name).Tests.Select(test => test.Pattern))
                    .Literals.Contains(value)
            )
            .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>The first attribute that the element lacks and must have, and that takes this attribute's value; or null.</summary>
    private XmlName? LackedWithValue(int index)
    {
        foreach (var name in Lacked())
        {
            var move = automaton.FindAttributeMove(start, name);
            if (automaton.Follow(move, attributes.Value(index), context) is not null)
                return name;
        }
        return null;
    }

    private IEnumerable<XmlName> Lacked() =>
        Vocabulary
            .RequiredAttributes(start)
            .Where(name => IsAbsent(name) && !taken.Contains(name));

    /// <summary>
    /// The elements that have an attribute of this name, the nearest first. Those that take its value come before those that
    /// do not; where any are near, those far away are left out.
    /// </summary>
    private List<XmlName> OwnersOf(int index)
    {
        var owners = schema
            .AttributeHomes(attributes.Name(index))
            .Where(home => home.Owner != frame.Name)
            .OrderBy(home => Takes(home) ? 0 : 1)
            .ThenBy(home => Near.Rank(home.Owner))
            .Select(home => home.Owner)
            .Distinct()
            .ToList();
        return Near.WithoutFar(owners);

        bool Takes(AttributeHome home) =>
            TextMatching.Matches(
                automaton.Builder,
                home.Attribute.Content,
                attributes.Value(index),
                context
            );
    }

    /// <summary>The attribute of an element around without which this element might have an attribute of that name.</summary>
    private VariantCause? VariantAround(XmlName name) =>
        VariantCause.FindAround(
            automaton,
            frame,
            attributes,
            element =>
                SchemaWalk
                    .DirectAttributes(element.Content)
                    .Any(item => item.Name.Contains(name.NamespaceUri, name.LocalName))
        );

    private bool IsAbsent(XmlName name) =>
        attributes.IndexOf(name, frame.FirstAttribute, attributes.Count) < 0;

    private bool IsElement(string localName) =>
        Vocabulary
            .Names(start.Parts.SelectMany(SchemaWalk.DirectElements))
            .Any(item => item.LocalName == localName);
}
