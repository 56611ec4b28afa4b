using System.Text;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>
/// The library that every schema has: <c>string</c> and <c>token</c>, without parameters
/// (RELAX NG specification, section 4.16).
/// </summary>
public sealed class BuiltInDatatypeLibrary : IDatatypeLibrary
{
    private static readonly Datatype StringType = new BuiltInString();
    private static readonly Datatype TokenType = new BuiltInToken();

    private BuiltInDatatypeLibrary() { }

    /// <summary>The only instance.</summary>
    public static BuiltInDatatypeLibrary Instance { get; } = new();

    /// <inheritdoc/>
    public bool TryCreate(
        string typeName,
        IReadOnlyList<DatatypeParameter> parameters,
        DatatypeContext context,
        out Datatype? datatype,
        out string? error
    )
    {
        datatype = typeName switch
        {
            "string" => StringType,
            "token" => TokenType,
            _ => null,
        };
        error =
            datatype is null
                ? $"There is no built-in datatype \"{typeName}\", only \"string\" and \"token\"; others need a datatype library."
            : parameters is { Count: > 0 }
                ? $"\"{parameters[0].Name}\" is not possible: the built-in \"{typeName}\" has no parameters."
            : null;
        if (error is not null)
            datatype = null;
        return error is null;
    }

    private sealed class BuiltInString : Datatype
    {
        public override string Description => "any text";

        public override bool Allows(string text, DatatypeContext context) => true;

#if NET
        public override bool Allows(ReadOnlySpan<char> text, DatatypeContext context) => true;
#endif

        public override object ParseValue(string text, DatatypeContext context) => text;
    }

    private sealed class BuiltInToken : Datatype
    {
        public override string Description => "any text";

        public override bool Allows(string text, DatatypeContext context) => true;

#if NET
        public override bool Allows(ReadOnlySpan<char> text, DatatypeContext context) => true;
#endif

        public override object ParseValue(string text, DatatypeContext context) => Collapse(text);

        /// <summary>The text with single spaces between words and none around them.</summary>
        private static string Collapse(string text)
        {
            if (IsCollapsed(text))
                return text;
            var result = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (!IsWhiteSpace(c))
                    result.Append(c);
                else if (result.Length > 0 && result[result.Length - 1] != ' ')
                    result.Append(' ');
            }
            if (result.Length > 0 && result[result.Length - 1] == ' ')
                result.Length--;
            return result.ToString();
        }

        private static bool IsCollapsed(string text)
        {
            var afterSpace = true;
            foreach (var c in text)
            {
                var isSpace = IsWhiteSpace(c);
                if (isSpace && (afterSpace || c != ' '))
                    return false;
                afterSpace = isSpace;
            }
            return !afterSpace || text.Length == 0;
        }

        private static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
    }
}
