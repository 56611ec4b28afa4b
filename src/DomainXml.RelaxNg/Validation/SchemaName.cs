namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// A name that was looked up in a schema once, for readers that meet the same names again and again.
/// <see cref="SchemaValidator.FindName"/> makes it; it serves every validator of that schema. Immutable.
/// </summary>
public readonly struct SchemaName
{
    internal SchemaName(int number, XmlName name)
    {
        Number = number;
        Name = name;
    }

    /// <summary>The name.</summary>
    public XmlName Name { get; }

    /// <summary>The name's number in the schema's table.</summary>
    internal int Number { get; }
}
