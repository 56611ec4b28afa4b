using DomainXml.RelaxNg;
using DomainXml.Views;

namespace DomainXml;

/// <summary>Says whether a document follows a schema, and where it does not. Safe for use by several threads.</summary>
public static class DocumentValidator
{
    // What a document was read with bounded it already.
    private static readonly XmlReadOptions s_unbounded = new()
    {
        MaxDepth = int.MaxValue,
        MaxLength = int.MaxValue,
        MaxAttributes = int.MaxValue,
        MaxAttributeLength = int.MaxValue,
    };

    /// <summary>Validates a text while reading it once, without making a tree.</summary>
    /// <param name="text">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <returns>
    /// Every mistake, in the order of their places. A document that is not well-formed has one diagnostic for that, and
    /// those of what stands before.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Validate(
        SourceText text,
        Schema schema,
        XmlReadOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(schema);
        return Validation.ValidationWorker.Run(text, schema, options);
    }

    /// <summary>Validates a text with the built-in schema that its root element tells.</summary>
    /// <param name="text">The document.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <returns>Every mistake, in the order of their places; that no schema is for such a root is one of them.</returns>
    public static IReadOnlyList<Diagnostic> Validate(
        SourceText text,
        XmlReadOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        return Validation.ValidationWorker.Run(text, schema: null, options);
    }

    /// <summary>Validates a file while reading it once, without making a tree.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <returns>Every mistake, in the order of their places; that the file can't be read is one of them.</returns>
    public static IReadOnlyList<Diagnostic> ValidateFile(
        string path,
        Schema schema,
        XmlReadOptions? options = null
    )
    {
        try
        {
            return Validate(SourceText.Load(path, options), schema, options);
        }
        catch (DiagnosticException e)
        {
            return e.Diagnostics;
        }
    }

    /// <summary>Validates a document as it is now, with all changes of its tree.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>
    /// Every mistake. What was added since the document was read has the place of the nearest element around it that was
    /// read.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Validate(SourceDocument document, Schema schema)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (IsAsRead(document))
            return Validate(document.Text, schema, s_unbounded);
        return Validation.TreeValidation.Run(document.Root, document.Root, schema, document.Text);
    }

    /// <summary>Validates a document as it is now with the built-in schema that its root element tells.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Every mistake, as with a given schema; that no schema is for such a root is one of them.</returns>
    public static IReadOnlyList<Diagnostic> Validate(this SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return BuiltInSchemas.For(document.Root) is { } schema
            ? Validate(document, schema)
            : [Validation.RootErrors.Unknown(document.Root)];
    }

    /// <summary>
    /// Validates an element as it is now, new or part of a document. Values that an enumeration does not know and parts
    /// that only <see cref="ElementView.Extensions"/> reach are mistakes too.
    /// </summary>
    /// <param name="view">The element's view.</param>
    /// <param name="schema">
    /// The schema that has the element as a root; null for the built-in one of the document that it is part of.
    /// </param>
    /// <returns>Every mistake in the element and what is inside it. What was not read has no place.</returns>
    public static IReadOnlyList<Diagnostic> Validate(this ElementView view, Schema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var element = view.Element;
        var root = schema is null ? element.AncestorsAndSelf().Last() : element;
        schema ??= BuiltInSchemas.For(root);
        return schema is null
            ? [Validation.RootErrors.Unknown(root)]
            : Validation.TreeValidation.Run(
                root,
                element,
                schema,
                SourceDocument.TextOf(root) ?? SourceText.None
            );
    }

    /// <summary>Whether the tree says what was read, so that the text, which knows every place, can stand for it.</summary>
    private static bool IsAsRead(SourceDocument document)
    {
        try
        {
            return ReferenceEquals(document.ToText(), document.Text.Text);
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }
}
