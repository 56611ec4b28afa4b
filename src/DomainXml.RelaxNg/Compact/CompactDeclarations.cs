using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>The declarations at the head of a schema: prefixes of namespaces and of datatype libraries.</summary>
internal sealed class CompactDeclarations
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly CompactTokenReader _reader;
    private readonly string _inherited;
    private readonly Dictionary<string, string> _namespaces = new() { ["xml"] = XmlNamespace };
    private readonly Dictionary<string, string> _libraries = new()
    {
        ["xsd"] = DatatypeName.XmlSchemaLibrary,
    };
    private readonly HashSet<string> _declared = [];

    public CompactDeclarations(CompactTokenReader reader, string inheritedNamespace)
    {
        _reader = reader;
        _inherited = inheritedNamespace;
        DefaultNamespace = inheritedNamespace;
    }

    /// <summary>The namespace of element names without prefix.</summary>
    public string DefaultNamespace { get; private set; }

    /// <summary>The prefixes in scope, with the default namespace as "".</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; private set; } =
        new Dictionary<string, string>();

    /// <summary>Reads the declarations that stand next.</summary>
    public void Read()
    {
        while (true)
        {
            var start = _reader.Current;
            if (start.IsKeyword("namespace"))
            {
                _reader.Take();
                ReadNamespace(start, isDefault: false);
            }
            else if (start.IsKeyword("default"))
            {
                _reader.Take();
                if (!_reader.Current.IsKeyword("namespace"))
                    throw _reader.Unexpected("the keyword 'namespace' after 'default'");
                _reader.Take();
                ReadNamespace(start, isDefault: true);
            }
            else if (start.IsKeyword("datatypes"))
            {
                _reader.Take();
                ReadDatatypes();
            }
            else
            {
                break;
            }
        }
        Prefixes = new Dictionary<string, string>(_namespaces) { [""] = DefaultNamespace };
    }

    /// <summary>The namespace of a prefix; one that is not declared is reported, once.</summary>
    public string NamespaceOf(CompactToken at, string prefix)
    {
        if (_namespaces.TryGetValue(prefix, out var uri))
            return uri;
        _reader.Report(
            CompactErrorIds.UndeclaredPrefix,
            at,
            $"The prefix '{prefix}' is not declared; declare it at the head of the schema: namespace {prefix} = \"...\""
        );
        return _namespaces[prefix] = "";
    }

    /// <summary>The datatype library of a prefix; one that is not declared is reported, once.</summary>
    public string LibraryOf(CompactToken at, string prefix)
    {
        if (_libraries.TryGetValue(prefix, out var library))
            return library;
        _reader.Report(
            CompactErrorIds.UndeclaredPrefix,
            at,
            $"The datatype prefix '{prefix}' is not declared; declare it at the head of the schema: datatypes {prefix} = \"...\""
        );
        return _libraries[prefix] = "";
    }

    private void ReadNamespace(CompactToken start, bool isDefault)
    {
        CompactToken? prefix = null;
        if (_reader.Current.IsName)
            prefix = _reader.Take();
        else if (!isDefault)
            throw _reader.Unexpected("the prefix that is declared");
        _reader.Expect(CompactTokenKind.Equal, "'='");
        var uri = _reader.Current.IsKeyword("inherit")
            ? TakeInherited()
            : _reader.TakeLiteral("the namespace's address in quotes, or 'inherit'");
        if (isDefault)
        {
            // A prefix cannot be called "default namespace", so this can share the set.
            CheckNew("default namespace", start, "A default namespace is declared already.");
            DefaultNamespace = uri;
        }
        if (prefix is { } name)
            Declare(name, uri);
    }

    private string TakeInherited()
    {
        _reader.Take();
        return _inherited;
    }

    private void Declare(CompactToken prefix, string uri)
    {
        CheckNew(
            "namespace:" + prefix.Text,
            prefix,
            $"The prefix '{prefix.Text}' is declared already."
        );
        if (prefix.Text == "xmlns")
        {
            _reader.Report(
                CompactErrorIds.ReservedName,
                prefix,
                "The prefix 'xmlns' is reserved; choose another."
            );
        }
        else if (prefix.Text == "xml" != (uri == XmlNamespace))
        {
            _reader.Report(
                CompactErrorIds.ReservedName,
                prefix,
                $"The prefix 'xml' and the namespace {XmlNamespace} belong to each other alone."
            );
        }
        else
        {
            _namespaces[prefix.Text] = uri;
        }
    }

    private void ReadDatatypes()
    {
        if (!_reader.Current.IsName)
            throw _reader.Unexpected("the prefix that is declared");
        var prefix = _reader.Take();
        _reader.Expect(CompactTokenKind.Equal, "'='");
        var library = _reader.TakeLiteral("the datatype library's address in quotes");
        CheckNew(
            "datatypes:" + prefix.Text,
            prefix,
            $"The datatype prefix '{prefix.Text}' is declared already."
        );
        if (prefix.Text == "xsd" && library != DatatypeName.XmlSchemaLibrary)
        {
            _reader.Report(
                CompactErrorIds.ReservedName,
                prefix,
                $"The datatype prefix 'xsd' always stands for {DatatypeName.XmlSchemaLibrary}; choose another."
            );
        }
        _libraries[prefix.Text] = library;
    }

    private void CheckNew(string key, CompactToken at, string message)
    {
        if (!_declared.Add(key))
            _reader.Report(CompactErrorIds.DuplicateDeclaration, at, message);
    }
}
