using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Elements: global ones and local ones of a named complex type become definitions, others stay in place.</summary>
internal sealed class ElementMapper(Conversion conversion)
{
    private static readonly DatatypeName Boolean = new(DatatypeName.XmlSchemaLibrary, "boolean");

    private readonly Dictionary<XmlSchemaElement, string> globalNames = [];

    /// <summary>Gives the global elements their names before anything else can take them.</summary>
    public void NameGlobals()
    {
        foreach (var element in conversion.Index.GlobalElements)
        {
            var wanted = AnnotationReader.Find(element, "class") ?? element.Name!;
            globalNames.Add(
                element,
                IsClass(element)
                    ? conversion.Names.TakePascal(wanted, wanted + "Element")
                    : conversion.Names.TakeCamel(wanted, wanted + "Element")
            );
        }
    }

    /// <summary>A choice of all elements that documents can begin with.</summary>
    public PatternSyntax Start()
    {
        var roots = conversion
            .Index.GlobalElements.Where(element => !element.IsAbstract)
            .Select(Global)
            .ToArray<PatternSyntax>();
        return roots.Length switch
        {
            0 => new NotAllowedSyntax(),
            1 => roots[0],
            _ => new CompositeSyntax(CompositeKind.Choice, roots),
        };
    }

    /// <summary>An element where a particle has it, once.</summary>
    public PatternSyntax Use(XmlSchemaElement use, string owner)
    {
        if (!use.RefName.IsEmpty)
            return WithSubstitutes(conversion.Index.Element(use.RefName), use);
        if (use.ElementSchemaType is not XmlSchemaComplexType type || !IsOneClass(use, type))
            return InPlace(use, owner);
        if (SameGlobal(use) is { } same)
            return Annotate(Global(same), use);
        var key = (
            use.QualifiedName,
            type,
            use.IsNillable,
            use.FixedValue,
            use.DefaultValue,
            AnnotationReader.Find(use, "class")
        );
        return Annotate(
            conversion.Define(
                key,
                () =>
                {
                    var wanted = AnnotationReader.Find(use, "class") ?? use.Name!;
                    return conversion.Names.TakePascal(
                        wanted,
                        DefinitionNames.Pascal(owner) + DefinitionNames.Pascal(wanted)
                    );
                },
                name => Declare(use, name, isRoot: false),
                use
            ),
            use
        );
    }

    /// <summary>A global element, without those that may stand for it.</summary>
    public RefSyntax Global(XmlSchemaElement element) =>
        conversion.Define(
            element,
            () => globalNames[element],
            name => Declare(element, name, isRoot: true),
            element
        );

    /// <summary>A global element and those that may stand for it.</summary>
    public PatternSyntax WithSubstitutes(XmlSchemaElement head, XmlSchemaElement? use)
    {
        var substitutes = conversion.Index.SubstitutesOf(head);
        var alternatives = substitutes
            .Prepend(head)
            .Where(element => !element.IsAbstract)
            .Select(Global)
            .ToArray<PatternSyntax>();
        if (alternatives.Length == 0)
            return new NotAllowedSyntax();
        if (alternatives.Length == 1 && substitutes.Count == 0)
            return use is null ? alternatives[0] : Annotate((RefSyntax)alternatives[0], use);
        return conversion.Define(
            ("substitutes", head),
            () => conversion.Names.TakeCamel(head.Name!, head.Name + "Choice"),
            _ => new CompositeSyntax(CompositeKind.Choice, alternatives),
            head
        );
    }

    private ElementSyntax Declare(XmlSchemaElement element, string owner, bool isRoot)
    {
        var location = conversion.Place(element);
        var content = Content(element, owner);
        if (isRoot)
            content = Syntax.Group([conversion.Attributes.SchemaPlaces(), content]);
        NoteConstraints(element);
        return new ElementSyntax(Conversion.Name(element.QualifiedName, location), content)
        {
            Location = location,
        };
    }

    private ElementSyntax InPlace(XmlSchemaElement element, string owner)
    {
        var location = conversion.Place(element);
        NoteConstraints(element);
        return new ElementSyntax(
            Conversion.Name(element.QualifiedName, location),
            Content(element, owner + "-" + element.Name)
        )
        {
            Location = location,
            Annotations = AnnotationReader.Of(
                element,
                DefaultSentence(element.DefaultValue),
                element.ElementSchemaType
            ),
        };
    }

    private PatternSyntax Content(XmlSchemaElement element, string owner)
    {
        var content = element.ElementSchemaType switch
        {
            XmlSchemaSimpleType simple => conversion.SimpleTypes.Use(simple, owner),
            XmlSchemaComplexType complex => conversion.ComplexTypes.ContentOf(
                complex,
                element,
                owner
            ),
            _ => conversion.Wildcards.AnyContent(),
        };
        if (
            element.FixedValue is { } value
            && element.ElementSchemaType is { Datatype: not null } type
        )
            content =
                element.ElementSchemaType is XmlSchemaSimpleType
                    ? conversion.SimpleTypes.Fixed(type, value, element)
                    : content;
        // What has a default or a fixed value may be empty and then has that value.
        if (element.DefaultValue is not null || element.FixedValue is not null)
            content = Syntax.Choice([content, new EmptySyntax()]);
        return element.IsNillable ? Nillable(element, content, owner) : content;
    }

    private PatternSyntax Nillable(XmlSchemaElement element, PatternSyntax content, string owner)
    {
        var attributes = element.ElementSchemaType is XmlSchemaComplexType complex
            ? conversion.ComplexTypes.AttributesOf(complex, owner)
            : new EmptySyntax();
        return Syntax.Choice([
            Syntax.Group([Nil("true|1"), attributes]),
            Syntax.Group([Syntax.Optional(Nil("false|0")), content]),
        ]);
    }

    private static AttributeSyntax Nil(string values) =>
        new(
            new NameSyntax(XmlSchema.InstanceNamespace, "nil"),
            new DataSyntax(Boolean, [new ParameterSyntax("pattern", values)], null)
        )
        {
            Annotations = AnnotationReader.Named("IsNil"),
        };

    /// <summary>Whether a global element becomes a class. Others are members of the classes that they stand in.</summary>
    private bool IsClass(XmlSchemaElement element) =>
        element.ElementSchemaType is XmlSchemaComplexType
        || conversion.Index.IsInSubstitutionGroup(element)
        || !conversion.Index.IsReferredTo(element);

    /// <summary>Whether a local element is the same class wherever it stands.</summary>
    private static bool IsOneClass(XmlSchemaElement element, XmlSchemaComplexType type) =>
        !type.QualifiedName.IsEmpty
        && type.QualifiedName.Namespace != XmlSchema.Namespace
        && element.Constraints.Count == 0;

    private XmlSchemaElement? SameGlobal(XmlSchemaElement use) =>
        conversion.Index.FindElement(use.QualifiedName) is { IsAbstract: false } global
        && global.ElementSchemaType == use.ElementSchemaType
        && global.IsNillable == use.IsNillable
        && global.FixedValue == use.FixedValue
        && global.DefaultValue == use.DefaultValue
            ? global
            : null;

    private RefSyntax Annotate(RefSyntax reference, XmlSchemaElement use)
    {
        var place = conversion.Place(use);
        return new RefSyntax(reference.Name, isParent: false)
        {
            Location = place,
            Annotations = AnnotationReader.Of(use),
        };
    }

    private void NoteConstraints(XmlSchemaElement element)
    {
        foreach (var constraint in element.Constraints.OfType<XmlSchemaIdentityConstraint>())
            conversion.Approximate(
                SchemaErrorIds.XsdIdentity,
                constraint,
                $"\"{constraint.Name}\" is not checked: keys and references to them are beyond what the grammar can say."
            );
    }

    internal static string? DefaultSentence(string? value) =>
        string.IsNullOrEmpty(value) ? null : $"The default is `{value}`.";
}
