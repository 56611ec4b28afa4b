using System.Globalization;
using System.Text;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>
/// The names of the grammar's definitions, by the conventions of models: PascalCase for elements and simple types,
/// camelCase for fragments. Names that would become one C# name are kept apart.
/// </summary>
internal sealed class DefinitionNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>A free name in PascalCase.</summary>
    /// <param name="wanted">The names to try, the best first.</param>
    public string TakePascal(params string[] wanted) => Take(wanted.Select(Pascal), name => name);

    /// <summary>A free name in camelCase.</summary>
    /// <param name="wanted">The names to try, the best first.</param>
    public string TakeCamel(params string[] wanted) =>
        Take(
            wanted.Select(name =>
            {
                var pascal = Pascal(name);
                return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
            }),
            name => "I" + Pascal(name)
        );

    /// <summary>In PascalCase, as models split names.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length + 1);
        var atStart = true;
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]))
            {
                result.Append(atStart ? char.ToUpperInvariant(name[i]) : name[i]);
                atStart = false;
                continue;
            }
            if (IsDigit(name, i - 1) && IsDigit(name, i + 1))
                result.Append('_');
            atStart = true;
        }
        if (result.Length == 0 || !char.IsUpper(result[0]))
            result.Insert(0, 'X');
        return result.ToString();
    }

    private static bool IsDigit(string name, int i) =>
        i >= 0 && i < name.Length && char.IsDigit(name[i]);

    private string Take(IEnumerable<string> wanted, Func<string, string> typeName)
    {
        var last = "";
        foreach (var name in wanted)
        {
            if (taken.Add(typeName(name)))
                return name;
            last = name;
        }
        for (var i = 2; ; i++)
        {
            var numbered = last + i.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(typeName(numbered)))
                return numbered;
        }
    }
}
