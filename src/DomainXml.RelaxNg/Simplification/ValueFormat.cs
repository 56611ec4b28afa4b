using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>
/// The annotation by which a schema says in plain words what values look like: a regular expression tells a person
/// nothing.
/// </summary>
internal static class ValueFormat
{
    private static readonly XName Name = XName.Get("format", "urn:domainxml:model");

    /// <summary>The words, such as <c>a MAC address, such as 52:54:00:6b:3c:58</c>; null where there are none.</summary>
    public static string? Of(SyntaxNode node) =>
        node.Annotations.Attributes.FirstOrDefault(attribute => attribute.Name == Name)?.Value;
}
