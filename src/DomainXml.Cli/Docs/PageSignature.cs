using System.Text;
using DomainXml.RelaxNg.Reference;

namespace DomainXml.Cli.Docs;

/// <summary>What makes pages of different schemas the same page: all that they say, but for where the element stands.</summary>
internal static class PageSignature
{
    public static string Of(ElementPage page)
    {
        var text = new StringBuilder();
        Add(page.Title, page.ElementName, page.NamespaceUri, page.Documentation);
        foreach (var kind in page.Kinds)
            Add(kind.Label, kind.Documentation);
        foreach (var attribute in page.Attributes)
        {
            Add(attribute.Name, attribute.Documentation, attribute.IsRequired ? "!" : "?");
            AddValue(attribute.Value);
            Add([.. attribute.Kinds]);
        }
        foreach (var child in page.Children)
        {
            Add(child.Page.Title, child.Page.ElementName, child.Documentation);
            Add(child.IsRequired ? "!" : "?", child.IsRepeated ? "*" : "1");
            Add([.. child.Kinds]);
        }
        if (page.Text is { } value)
            AddValue(value);
        return text.ToString();

        void AddValue(ValueEntry value)
        {
            foreach (var choice in value.Choices)
                Add(choice.Text, choice.Documentation);
            Add([.. value.Forms]);
        }

        void Add(params string?[] parts)
        {
            foreach (var part in parts)
                text.Append(part).Append('\n');
            text.Append('\f');
        }
    }
}
