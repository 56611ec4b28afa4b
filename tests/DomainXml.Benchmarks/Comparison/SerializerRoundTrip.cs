using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>
/// Reads documents into objects of generated classes and writes these, with <see cref="XmlSerializer"/>. Comments, white
/// space and the order of elements with different names are lost.
/// </summary>
internal sealed class SerializerRoundTrip
{
    private const string RootElement = "domain";

    // The serializer puts the names of all members into the reader's table, for each document again. To keep the table is
    // what one can do about it; a table is for one thread.
    private static readonly XmlReaderSettings s_keepingNames = CreateKeepingNames();

    private static readonly XmlWriterSettings s_writerSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    // Without these, every document would declare the namespaces of XML Schema.
    private static readonly XmlSerializerNamespaces s_noNamespaces = new([XmlQualifiedName.Empty]);

    private readonly XmlSerializer _serializer;
    private readonly Func<object, int> _countValues;

    /// <summary>Makes the serializer, which compiles code for all classes.</summary>
    /// <param name="type">The class of the root element.</param>
    /// <param name="countValues">Reads every property of a document.</param>
    private SerializerRoundTrip(Type type, Func<object, int> countValues)
    {
        _serializer = new XmlSerializer(type, new XmlRootAttribute(RootElement));
        _countValues = countValues;
    }

    /// <summary>Generates and compiles the classes for domains.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <returns>What makes the serializer.</returns>
    public static Func<SerializerRoundTrip> Prepare(out int classes)
    {
        var schema = SchemaLibrary.Find(RootElement)!.Schema;
        var source = SerializerClassWriter.Write(schema, RootElement, out var rootClass);
        var assembly = Compile(source);
        classes = assembly.ExportedTypes.Count(type => type.IsClass);
        var root = assembly.GetType($"{SerializerClassWriter.Namespace}.{rootClass}")!;
        var countValues = assembly
            .GetType($"{SerializerClassWriter.Namespace}.Read")!
            .GetMethod("All")!
            .CreateDelegate<Func<object, int>>();
        return () => new SerializerRoundTrip(root, countValues);
    }

    /// <summary>Reads the document, every property of its objects, and writes it.</summary>
    public void ReadEverything(byte[] bytes) => ReadEverything(bytes, InProcess.ReaderSettings);

    /// <summary>The same, with one table of names for all documents.</summary>
    public void ReadEverythingKeepingNames(byte[] bytes) => ReadEverything(bytes, s_keepingNames);

    /// <summary>Whether the document has all its elements, attributes and texts after a round trip.</summary>
    public bool KeepsContent(byte[] bytes) => ContentComparison.AreSame(Load(bytes), After(bytes));

    /// <summary>Whether it has them in the same order.</summary>
    public bool KeepsOrder(byte[] bytes) =>
        ContentComparison.AreSameInOrder(Load(bytes), After(bytes));

    private void ReadEverything(byte[] bytes, XmlReaderSettings settings)
    {
        var document = Deserialize(bytes, settings);
        _countValues(document);
        Save(document, Stream.Null);
    }

    private XElement After(byte[] bytes)
    {
        using var stream = new MemoryStream();
        Save(Deserialize(bytes, InProcess.ReaderSettings), stream);
        return Load(stream.ToArray());
    }

    private static XElement Load(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), InProcess.ReaderSettings);
        return XElement.Load(reader);
    }

    private object Deserialize(byte[] bytes, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return _serializer.Deserialize(reader)!;
    }

    private void Save(object document, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, s_writerSettings);
        _serializer.Serialize(writer, document, s_noNamespaces);
    }

    private static XmlReaderSettings CreateKeepingNames()
    {
        var settings = InProcess.ReaderSettings.Clone();
        settings.NameTable = new NameTable();
        return settings;
    }

    private static Assembly Compile(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            SerializerClassWriter.Namespace,
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release
            )
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(10)));
        return Assembly.Load(assembly.ToArray());
    }
}
