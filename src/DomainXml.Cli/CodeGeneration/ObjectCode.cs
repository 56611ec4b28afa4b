using System.Runtime.CompilerServices;
using System.Xml.Linq;
using DomainXml.ModelGeneration.Model;
using DomainXml.Views;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>
/// Makes object initialisers of views. What has no member, because the schema does not know it or its value is not what the member
/// takes, is added to the element as XML by a helper, <see cref="Helper"/>.
/// </summary>
/// <param name="types">The model's types.</param>
internal sealed class ObjectCode(ModelTypes types)
{
    /// <summary>The method that adds what has no member.</summary>
    public const string Helper = "With";

    private readonly ValueCode _values = new(types);

    /// <summary>Whether some expression needs the helper.</summary>
    public bool NeedsHelper { get; private set; }

    /// <summary>The expression that makes an object like a view; null where the model has no type for it.</summary>
    public CodeNode? Of(ElementView view)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (types.Of(view) is not { IsAbstract: false } type)
            return null;
        var (items, extras) = Read(view, type);
        var made = new CodeNode.Braces($"new {type.Name}", items);
        return WithExtras(made, extras);
    }

    private CodeNode WithExtras(CodeNode made, List<CodeNode> extras)
    {
        if (extras.Count == 0)
            return made;
        NeedsHelper = true;
        return new CodeNode.Call(Helper, [made, .. extras]);
    }

    private (List<(string?, CodeNode)> Items, List<CodeNode> Extras) Read(
        ElementView view,
        ElementModel type
    )
    {
        var members = types.MembersOf(type);
        var items = new List<(string?, CodeNode)>();
        var extras = new List<CodeNode>();
        AddAttributes(view.Element, type, members, items, extras);
        AddText(view.Element, type, members, items, extras);
        foreach (var siblings in view.Element.Elements().GroupBy(ElementShape.NameOf))
        {
            // Those of one name keep their order among each other, so they are all typed or none is.
            if (Children(view, members, [.. siblings]) is { } typed)
                items.AddRange(typed);
            else
                extras.AddRange(siblings.Select(Raw));
        }
        return (items, extras);
    }

    private void AddAttributes(
        XElement element,
        ElementModel type,
        IReadOnlyList<MemberModel> members,
        List<(string?, CodeNode)> items,
        List<CodeNode> extras
    )
    {
        var isSize = members.Any(member => member.Kind == MemberKind.Composite);
        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration || (isSize && attribute.Name == "unit"))
                continue;
            var name = ViewName(attribute.Name);
            var member = members.FirstOrDefault(m =>
                m.Kind == MemberKind.Attribute && m.XmlName == name
            );
            if (member is not null && _values.Of(member.Type, attribute.Value) is { } value)
                items.Add((member.Name, new CodeNode.Value(value)));
            else if (member is not null || !IsFixed(type, name, attribute.Value))
                extras.Add(Raw(attribute));
        }
    }

    private void AddText(
        XElement element,
        ElementModel type,
        IReadOnlyList<MemberModel> members,
        List<(string?, CodeNode)> items,
        List<CodeNode> extras
    )
    {
        var text = string.Concat(element.Nodes().OfType<XText>().Select(node => node.Value));
        if (string.IsNullOrWhiteSpace(text) || IsFixed(type, "", text))
            return;
        var member = members.FirstOrDefault(m => m.Kind is MemberKind.Text or MemberKind.Composite);
        var value = member switch
        {
            null => null,
            { Kind: MemberKind.Composite } => ValueCode.SizeOf(
                text,
                element.Attribute("unit")?.Value,
                member.Unit
            ),
            _ => _values.Of(member.Type, text),
        };
        if (value is not null)
        {
            items.Add((member!.Name, new CodeNode.Value(value)));
            return;
        }
        extras.Add(new CodeNode.Value($"new XText({CSharpLiteral.Of(text)})"));
        if (member?.Kind == MemberKind.Composite && element.Attribute("unit") is { } unit)
            extras.Add(Raw(unit));
    }

    /// <summary>The members for all child elements of one name; null where one of them has none.</summary>
    private List<(string?, CodeNode)>? Children(
        ElementView parent,
        IReadOnlyList<MemberModel> members,
        IReadOnlyList<XElement> siblings
    )
    {
        var lists = new Dictionary<MemberModel, List<(string?, CodeNode)>>();
        var order = new List<MemberModel>();
        foreach (var child in siblings)
        {
            var view = parent.ViewOfChild(child);
            if (
                members.FirstOrDefault(m => IsFor(m, child, view)) is not { } member
                || Child(member, child, view) is not { } value
            )
                return null;
            if (!lists.TryGetValue(member, out var values))
            {
                lists.Add(member, values = []);
                order.Add(member);
            }
            else if (member.Kind is not (MemberKind.List or MemberKind.TextList))
            {
                return null;
            }
            values.Add((null, value with { Comments = CodeComments.Of(child) }));
        }
        // Elements of one name in several members would be told apart by type, and lose their order.
        if (order.Count > 1 && siblings.Count > order.Count)
            return null;
        return [.. order.Select(member => (member.Name, Assigned(member, lists[member])))];
    }

    private static CodeNode Assigned(MemberModel member, List<(string?, CodeNode Value)> values) =>
        member switch
        {
            { Kind: MemberKind.List or MemberKind.TextList } => new CodeNode.Braces("", values),
            // It is there when something is put into it.
            { Kind: MemberKind.Child, IsContainer: true }
                when values[0].Value is CodeNode.Braces { Items.Count: > 0 } made => made with
            {
                Head = "",
            },
            _ => values[0].Value,
        };

    private bool IsFor(MemberModel member, XElement child, ElementView? view) =>
        member.Kind switch
        {
            MemberKind.Child or MemberKind.List => view is not null
                && types.Of(view) is { } type
                && types.Is(type, member.Type.TypeName),
            MemberKind.ChildText
            or MemberKind.ChildComposite
            or MemberKind.Presence
            or MemberKind.TextList => member.XmlName == ElementShape.NameOf(child),
            _ => false,
        };

    private CodeNode? Child(MemberModel member, XElement child, ElementView? view)
    {
        if (member.Kind is MemberKind.Child or MemberKind.List)
            return Of(view!);
        var attributes = child.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        if (child.HasElements)
            return null;
        var value = member.Kind switch
        {
            MemberKind.ChildComposite when attributes.All(a => a.Name == "unit") =>
                ValueCode.SizeOf(child.Value, child.Attribute("unit")?.Value, member.Unit),
            _ when attributes.Count > 0 => null,
            MemberKind.Presence => string.IsNullOrWhiteSpace(child.Value) ? "true" : null,
            MemberKind.TextList => CSharpLiteral.Of(child.Value),
            MemberKind.ChildText => _values.Of(member.Type, child.Value),
            _ => null,
        };
        return value is null ? null : new CodeNode.Value(value);
    }

    private static bool IsFixed(ElementModel type, string name, string text) =>
        type.FixedValues.Any(value =>
            value.AttributeName == name && value.Text == ValueText.Collapse(text)
        );

    private static CodeNode.Value Raw(XAttribute attribute) =>
        new CodeNode.Value(
            $"new XAttribute({CSharpLiteral.Of(attribute.Name.ToString())}, {CSharpLiteral.Of(attribute.Value)})"
        );

    private static CodeNode.Value Raw(XElement element) =>
        new CodeNode.Value(
            $"XElement.Parse({CSharpLiteral.Of(new XElement(element).ToString(SaveOptions.DisableFormatting))})"
        )
        {
            Comments = CodeComments.Of(element),
        };

    private static string ViewName(XName name) =>
        name.Namespace == XNamespace.None ? name.LocalName : name.ToString();
}
