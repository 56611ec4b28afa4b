using System.Text;

namespace DomainXml.ModelGeneration.Building;

/// <summary>C# names for the names and values of a document.</summary>
internal static class Names
{
    /// <summary>The local part of <c>{namespace}local</c>.</summary>
    public static string Local(string name) => name.Substring(name.IndexOf('}') + 1);

    /// <summary>The namespace of <c>{namespace}local</c>; empty for none.</summary>
    public static string Namespace(string name) => name.Substring(0, name.IndexOf('}') + 1);

    /// <summary>The name of an element or attribute as it is kept in models: <c>{namespace}local</c>, or <c>local</c> without a namespace.</summary>
    public static string Expanded(string namespaceUri, string localName) =>
        namespaceUri.Length == 0 ? localName : $"{{{namespaceUri}}}{localName}";

    /// <summary>In PascalCase: split at everything that is neither a letter nor a digit; capitals inside a word stay.</summary>
    public static string Pascal(string text)
    {
        var result = new StringBuilder(text.Length + 1);
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                result.Append(atStart ? char.ToUpperInvariant(c) : c);
                atStart = false;
                continue;
            }
            // Numbers stay apart: 2.6 and 26 are not the same.
            if (
                i > 0
                && i + 1 < text.Length
                && char.IsDigit(text[i - 1])
                && char.IsDigit(text[i + 1])
            )
                result.Append('_');
            atStart = true;
        }
        if (result.Length == 0)
            return text.Length == 0 ? "Empty" : "Symbol" + ((int)text[0]).ToString("X4", null);
        if (char.IsDigit(result[0]))
            result.Insert(0, '_');
        return result.ToString();
    }

    /// <summary>The plural of a PascalCase name.</summary>
    public static string Plural(string name)
    {
        if (EndsWith(name, "ics"))
            return name;
        if (
            EndsWith(name, "s")
            || EndsWith(name, "x")
            || EndsWith(name, "z")
            || EndsWith(name, "ch")
            || EndsWith(name, "sh")
        )
            return name + "es";
        if (
            EndsWith(name, "y")
            && name.Length > 1
            && "aeiouAEIOU".IndexOf(name[name.Length - 2]) < 0
        )
            return name.Substring(0, name.Length - 1) + "ies";
        return name + "s";
    }

    /// <summary>Whether a pattern's name is in PascalCase.</summary>
    public static bool IsPascal(string name) => name.Length > 0 && char.IsUpper(name[0]);

    /// <summary>The owner's name and the part's, without saying the same twice.</summary>
    public static string Combine(string owner, string part) =>
        EndsWith(owner, part) ? owner : owner + part;

    private static bool EndsWith(string name, string end) =>
        name.EndsWith(end, StringComparison.Ordinal);
}
