using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Tests;

/// <summary>Patterns as text, to compare them with what is expected: elements with their content where first met.</summary>
internal sealed class PatternText
{
    private readonly HashSet<ElementPattern> open = [];

    public static string Of(Pattern pattern) => new PatternText().Print(pattern);

    private string Print(Pattern pattern) =>
        pattern switch
        {
            EmptyPattern => "empty",
            NotAllowedPattern => "notAllowed",
            TextPattern => "text",
            GroupPattern group => $"({Print(group.First)}, {Print(group.Second)})",
            InterleavePattern interleave =>
                $"({Print(interleave.First)} & {Print(interleave.Second)})",
            ChoicePattern choice =>
                $"({string.Join(" | ", Alternatives(choice).Order(StringComparer.Ordinal))})",
            OneOrMorePattern repeated => $"{Print(repeated.Content)}+",
            ListPattern list => $"list {{ {Print(list.Content)} }}",
            DataPattern { Except: null } data => data.Name.Name,
            DataPattern data => $"({data.Name.Name} - {Print(data.Except!)})",
            ValuePattern value => $"{value.Name.Name} \"{value.Text}\"",
            AttributePattern attribute =>
                $"@{Name(attribute.Name)} {{ {Print(attribute.Content)} }}",
            ElementPattern element => Print(element),
            _ => pattern.GetType().Name,
        };

    private string Print(ElementPattern element)
    {
        var name = element.DefinitionName is { } definition
            ? $"{definition}={Name(element.Name)}"
            : Name(element.Name);
        if (!open.Add(element))
            return $"<{name}>";
        var text = $"<{name}> {{ {Print(element.Content)} }}";
        open.Remove(element);
        return text;
    }

    private IEnumerable<string> Alternatives(Pattern pattern) =>
        pattern is ChoicePattern choice
            ? Alternatives(choice.First).Concat(Alternatives(choice.Second))
            : [Print(pattern)];

    public static string NameOf(ElementPattern element) => Name(element.Name);

    public static string Name(NameClass? name) =>
        name switch
        {
            SingleName { NamespaceUri: "" } single => single.LocalName,
            SingleName single => $"{{{single.NamespaceUri}}}{single.LocalName}",
            AnyName { Except: null } => "*",
            AnyName any => $"(* - {Name(any.Except)})",
            NamespaceName { Except: null } ns => $"{{{ns.NamespaceUri}}}*",
            NamespaceName ns => $"({{{ns.NamespaceUri}}}* - {Name(ns.Except)})",
            NameChoice choice => $"({Name(choice.First)} | {Name(choice.Second)})",
            _ => "?",
        };
}
