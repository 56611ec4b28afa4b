using System.Text;
using System.Xml;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.RelaxNg.Tests;

/// <summary>Measures the memory of the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>What validation of a stream keeps does not depend on how long the stream is.</summary>
[Collection(nameof(RunsAlone))]
public sealed class ValidationMemoryTests
{
    private const string SchemaText = """
        start = element list { element item { attribute number { xsd:unsignedInt }, text }* }
        """;

    [Fact]
    public void A_stream_of_any_length_is_validated_in_the_same_memory()
    {
        var schema = Schema.Load(new SchemaSource("list.rnc", SchemaText, IsCompact: true));
        KeptAtTheEnd(schema, items: 1_000);

        var few = KeptAtTheEnd(schema, items: 10_000);
        var many = KeptAtTheEnd(schema, items: 200_000);

        // The long document has some 8 MB; what the runtime keeps for itself varies by some hundred KiB.
        Assert.InRange(many - few, -1_000_000, 1_000_000);
    }

    /// <summary>The memory in use when the last item has been read, beyond what was in use before.</summary>
    private static long KeptAtTheEnd(Schema schema, int items)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = 0L;
        using var stream = new ItemStream(
            items,
            () => kept = GC.GetTotalMemory(forceFullCollection: true) - before
        );
        using var reader = XmlReader.Create(stream, XmlReaderValidation.CreateSettings());
        Assert.Empty(XmlReaderValidation.Validate(reader, schema));
        return kept;
    }

    /// <summary>A document that is made while it is read.</summary>
    private sealed class ItemStream(int items, Action atEnd) : Stream
    {
        private byte[] _piece = "<list>\n"u8.ToArray();
        private int _position;
        private int _next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position == _piece.Length && !MakeNext())
                return 0;
            var copied = Math.Min(count, _piece.Length - _position);
            _piece.AsSpan(_position, copied).CopyTo(buffer.AsSpan(offset));
            _position += copied;
            return copied;
        }

        private bool MakeNext()
        {
            if (_next > items)
                return false;
            if (_next == items)
                atEnd();
            _piece = Encoding.UTF8.GetBytes(
                _next == items ? "</list>" : $"  <item number='{_next}'>text of {_next}</item>\n"
            );
            _next++;
            _position = 0;
            return true;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
