using System.Xml;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Tests;

public sealed class BuiltInSchemasTests
{
    [Fact]
    public void The_domain_schema_judges_documents_without_being_read_from_files()
    {
        Assert.Empty(
            Errors(
                "<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os></domain>"
            )
        );
        Assert.Single(
            Errors(
                "<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os><oops/></domain>"
            )
        );
    }

    [Fact]
    public void A_schema_is_loaded_once() =>
        Assert.Same(BuiltInSchemas.ForRoot("domain"), BuiltInSchemas.ForRoot("domain"));

    [Fact]
    public void There_is_no_schema_for_an_unknown_root() =>
        Assert.Null(BuiltInSchemas.ForRoot("oops"));

    private static IReadOnlyList<ValidationError> Errors(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        return XmlReaderValidation.Validate(reader, BuiltInSchemas.ForRoot("domain")!);
    }
}
