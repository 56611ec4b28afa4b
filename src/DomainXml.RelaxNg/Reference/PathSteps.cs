using System.Text;

namespace DomainXml.RelaxNg.Reference;

/// <summary>A path to an element, taken apart.</summary>
/// <param name="Names">The local names, the outermost first.</param>
/// <param name="IsWhole">Whether the first one is a root.</param>
internal sealed record PathSteps(IReadOnlyList<string> Names, bool IsWhole)
{
    public static PathSteps Of(string path)
    {
        var names = WithoutBrackets(path)
            .Split('/')
            .Select(step => step.Trim())
            .Where(step => step.Length > 0)
            .Select(step => step.Substring(step.IndexOf(':') + 1))
            .ToList();
        return new PathSteps(names, path.TrimStart().StartsWith("/", StringComparison.Ordinal));
    }

    private static string WithoutBrackets(string path)
    {
        var result = new StringBuilder(path.Length);
        var depth = 0;
        foreach (var c in path)
        {
            if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            else if (depth == 0)
                result.Append(c);
        }
        return result.ToString();
    }
}
