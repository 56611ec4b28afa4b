using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;
using DomainXml.Validation.Libxml2;
using DomainXml.Xml;

namespace DomainXml.Validation;

/// <summary>
/// The scanner and the validator of one thread, used for one document after another: what they have learnt of names, and
/// their buffers, need not be made again for each small file.
/// </summary>
internal sealed class ValidationWorker
{
    [ThreadStatic]
    private static ValidationWorker? t_idle;

    private readonly XmlScanner _scanner = new(SourceText.None);
    private readonly OrderCheck _order = new();
    private DiagnosticCollector _collector = null!;
    private Schema? _schema;
    private SchemaValidator _validator = null!;
    private ScannerValidation _validation = null!;

    /// <summary>Validates a text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="schema">The schema; null for the built-in one that the root element tells.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    public static IReadOnlyList<Diagnostic> Run(
        SourceText text,
        Schema? schema,
        XmlReadOptions? options
    )
    {
        // Taken while it works: what is called back may validate something else.
        var worker = t_idle ?? new ValidationWorker();
        t_idle = null;
        try
        {
            return worker.Validate(text, schema, options);
        }
        finally
        {
            worker.LetGo();
            t_idle = worker;
        }
    }

    private IReadOnlyList<Diagnostic> Validate(
        SourceText text,
        Schema? schema,
        XmlReadOptions? options
    )
    {
        _collector = new DiagnosticCollector(text);
        _scanner.Reset(text, options);
        var isValidating = false;
        try
        {
            if (schema is not null)
            {
                Use(schema);
                isValidating = true;
                _validation.Run();
                return _collector.InOrder();
            }
            while (_scanner.Read() && _scanner.Kind != XmlTokenKind.StartTag)
                continue;
            schema = BuiltInSchemas.ForRoot(_scanner.Namespace, _scanner.Name.LocalName);
            if (schema is null)
                return [UnknownRoot(text)];
            Use(schema);
            isValidating = true;
            RunAsLibvirtWould(text);
        }
        catch (DiagnosticException e)
        {
            if (isValidating)
                _validator.Stop();
            if (_scanner.UnclosedElementBody is { } body)
                _collector.ForgetFrom(text.PositionAt(body));
            _collector.Add(e.Diagnostics);
        }
        return _collector.InOrder();
    }

    /// <summary>Validates with a schema of libvirt's format, and warns of what libvirt refuses against its schema.</summary>
    private void RunAsLibvirtWould(SourceText text)
    {
        _order.Begin(_scanner.Name.Text);
        _validation.OrderCheck = _order;
        _validator.PaddedValueFound = value => _collector.Add(Libxml2Warnings.Padding(value, text));
        try
        {
            _validation.Run();
        }
        finally
        {
            _validation.OrderCheck = null;
            _validator.PaddedValueFound = null;
        }
        if (_validator.ErrorCount == 0 && _order.Find() is { } problem)
            _collector.Add(Libxml2Warnings.Order(problem, text));
    }

    private Diagnostic UnknownRoot(SourceText text)
    {
        var span = _scanner.SpanAt(
            _scanner.NameStart,
            _scanner.NameStart + _scanner.Name.Text.Length
        );
        return RootErrors.Unknown(text, _scanner.Namespace, _scanner.Name.Text, span);
    }

    private void Use(Schema schema)
    {
        if (ReferenceEquals(schema, _schema))
        {
            _validator.Reset();
            return;
        }
        _schema = schema;
        _validator = new SchemaValidator(schema, error => _collector.Add(error))
        {
            Locate = span => OffsetSpans.Resolve(span, _collector.Text),
        };
        _validation = new ScannerValidation(_scanner, schema, _validator);
    }

    /// <summary>Holds on to no document.</summary>
    private void LetGo()
    {
        _scanner.Reset(SourceText.None);
        _validator?.Reset();
        _collector = null!;
    }
}
