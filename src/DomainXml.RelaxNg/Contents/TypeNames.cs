using System.Text;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>Makes names of types.</summary>
internal static class TypeNames
{
    /// <summary>The words of a name in PascalCase: <c>disk-source</c> becomes <c>DiskSource</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var isStart = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }
            result.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }
        if (result.Length == 0 || char.IsDigit(result[0]))
            result.Insert(0, '_');
        return result.ToString();
    }

    /// <summary>A word for the element in names.</summary>
    public static string LocalNameOf(ElementSyntax element) =>
        NameClasses.SingleNames(element.Name).Select(name => name.LocalName).FirstOrDefault()
        ?? "any";
}
