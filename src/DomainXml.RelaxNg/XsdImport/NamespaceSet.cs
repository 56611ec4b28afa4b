using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>The namespaces that a wildcard allows: those listed, or all but those listed.</summary>
internal sealed class NamespaceSet(bool isExcept, IReadOnlyList<string> namespaces)
{
    /// <summary>All namespaces.</summary>
    public static NamespaceSet Any { get; } = new(true, []);

    /// <summary>Reads the attribute <c>namespace</c> of a wildcard.</summary>
    public static NamespaceSet Parse(string? text, string targetNamespace)
    {
        switch (text?.Trim())
        {
            case null or "" or "##any":
                return Any;
            case "##other":
                return new NamespaceSet(true, [.. new[] { "", targetNamespace }.Distinct()]);
            case { } list:
                char[] blanks = [' ', '\t', '\r', '\n'];
                return new NamespaceSet(
                    false,
                    [
                        .. list.Split(blanks, StringSplitOptions.RemoveEmptyEntries)
                            .Select(item =>
                                item switch
                                {
                                    "##targetNamespace" => targetNamespace,
                                    "##local" => "",
                                    _ => item,
                                }
                            )
                            .Distinct(),
                    ]
                );
        }
    }

    /// <summary>Whether names of the namespace are allowed.</summary>
    public bool Contains(string namespaceUri) => namespaces.Contains(namespaceUri) != isExcept;

    /// <summary>The names of these namespaces but for some.</summary>
    /// <param name="except">The names left out, of any namespace.</param>
    public NameClassSyntax ToNameClass(IReadOnlyList<NameClassSyntax> except)
    {
        if (isExcept)
        {
            NameClassSyntax[] all =
            [
                .. namespaces.Select(uri => new NamespaceNameSyntax(uri, null)),
                .. except.Where(name => Contains(NamespaceOf(name))),
            ];
            return new AnyNameSyntax(Choice(all));
        }
        NameClassSyntax[] listed =
        [
            .. namespaces.Select(uri => new NamespaceNameSyntax(
                uri,
                Choice([.. except.Where(name => name is NameSyntax && NamespaceOf(name) == uri)])
            )),
        ];
        return Choice(listed)!;
    }

    private static string NamespaceOf(NameClassSyntax name) =>
        name switch
        {
            NameSyntax one => one.NamespaceUri,
            NamespaceNameSyntax all => all.NamespaceUri,
            _ => "",
        };

    private static NameClassSyntax? Choice(NameClassSyntax[] names) =>
        names.Length switch
        {
            0 => null,
            1 => names[0],
            _ => new NameChoiceSyntax(names),
        };
}
