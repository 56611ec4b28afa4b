using System.Globalization;
using System.Text;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Collects a document whose XML declaration says UTF-8, which it is in when it is stored.</summary>
internal sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
