using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Validation;
using DomainXml.Xml;

namespace DomainXml.Validation;

/// <summary>Tells a validator of schemas what the scanner reads. Spans are those of <see cref="OffsetSpans"/>.</summary>
internal sealed class ScannerValidation
{
    private readonly XmlScanner _scanner;
    private readonly SchemaValidator _validator;
    private readonly Schema _schema;

    /// <param name="scanner">The scanner.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="validator">A validator of that schema.</param>
    public ScannerValidation(XmlScanner scanner, Schema schema, SchemaValidator validator)
    {
        _scanner = scanner;
        _schema = schema;
        _validator = validator;
        validator.Context = new ScannerContext(scanner);
    }

    /// <summary>Looks at the order of the root's children, where that is wanted.</summary>
    public Libxml2.OrderCheck? OrderCheck { get; set; }

    /// <summary>Validates what the scanner has not read yet, and the start tag that it stands at.</summary>
    /// <exception cref="DiagnosticException">It is not well-formed, or exceeds a bound.</exception>
    public void Run()
    {
        if (_scanner.Kind == XmlTokenKind.StartTag)
            StartElement();
        while (_scanner.Read())
        {
            switch (_scanner.Kind)
            {
                case XmlTokenKind.StartTag:
                    StartElement();
                    break;
                case XmlTokenKind.EndTag:
                    _validator.EndElement();
                    break;
                case XmlTokenKind.Text or XmlTokenKind.CData when _scanner.Depth > 0:
                    Text();
                    break;
            }
        }
        _validator.EndDocument();
    }

    private void StartElement()
    {
        var start = _scanner.NameStart;
        var name = _scanner.Name;
        if (_scanner.Depth == 2)
            OrderCheck?.Add(name.Text, start);
        _validator.StartElement(
            Find(name, _scanner.Namespace),
            OffsetSpans.At(start, start + name.Text.Length)
        );
        foreach (ref readonly var attribute in _scanner.Attributes)
        {
            if (!attribute.IsNamespaceDeclaration)
                Attribute(attribute);
        }
        _validator.EndAttributes();
        if (_scanner.IsEmptyElement)
            _validator.EndElement();
    }

    private void Attribute(in XmlAttributeToken attribute)
    {
        var name = Find(attribute.Name, attribute.Namespace);
        var nameSpan = OffsetSpans.At(attribute.NameStart, attribute.NameEnd);
        var valueSpan = OffsetSpans.At(attribute.ValueStart, attribute.ValueEnd);
        var text = _scanner.Source.Text;
        var (start, length) = (attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        if (attribute.NeedsDecoding)
        {
            text = _scanner.GetValue(attribute);
            (start, length) = (0, text.Length);
        }
        _validator.Attribute(name, text, start, length, nameSpan, valueSpan);
    }

    private SchemaName Find(Xml.XmlName name, string namespaceUri)
    {
        if (!name.Known.IsOf(_schema, namespaceUri))
            name.Known = new KnownName(
                _schema,
                namespaceUri,
                _validator.FindName(namespaceUri, name.LocalName)
            );
        return name.Known.Name;
    }

    private void Text()
    {
        // A CDATA section tells nothing of what it holds.
        var isWhiteSpace = _scanner.Kind == XmlTokenKind.Text && _scanner.IsWhiteSpace;
        if (isWhiteSpace && !_validator.NeedsWhiteSpace)
            return;
        _validator.Text(_scanner.GetContentSpan(), TextSpan());
    }

    /// <summary>The place of a text without the white space around it.</summary>
    private SourceSpan TextSpan()
    {
        if (_scanner.Kind == XmlTokenKind.CData || _scanner.IsWhiteSpace)
            return OffsetSpans.At(_scanner.Start, _scanner.End);
        var text = _scanner.Source.Text.AsSpan(_scanner.Start, _scanner.End - _scanner.Start);
        var start = _scanner.Start + text.IndexOfAnyExcept(" \t\n\r");
        var end = _scanner.Start + text.LastIndexOfAnyExcept(" \t\n\r") + 1;
        return OffsetSpans.At(start, end);
    }

    private sealed class ScannerContext(XmlScanner scanner) : DatatypeContext
    {
        public override string? ResolvePrefix(string prefix) => scanner.ResolvePrefix(prefix);
    }
}
