namespace DomainXml.Tests.Xml;

/// <summary>Every mistake is told in plain words, with its exact place.</summary>
public sealed class MistakeTests
{
    /// <summary>A document whose mistake stands between the marks, the id, and words that the message or help has to have.</summary>
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { "«<!DOCTYPE» domain [<!ENTITY a 'b'>]><domain/>", "DX0101", "document type" },
            { "<domain>\n  <«devices»>\n", "DX0102", "<devices> has no end tag" },
            { "<a>\n<b>\n<c>\n</«b»>\n</a>", "DX0103", "<c> of line 3 is still open" },
            { "<a>\n<disk>\n</«dsik»>\n</a>", "DX0103", "<disk>, which is open since line 2" },
            { "<a><name>web<«name»>\n</a>", "DX0103", "write </name>" },
            { "<a><name><«name»></a>", "DX0103", "write </name>" },
            { "<a>\n«name»>web</name></a>", "DX0103", "'<' is missing" },
            { "<a><b/></«b»></a>", "DX0103", "closes nothing" },
            { "<a><b>c</b>\n</«b»></a>", "DX0103", "closed already" },
            { "<a><b><b>\n</b></«a»>", "DX0103", "comes too early" },
            { "<a/>«</»a>", "DX0104", "closes nothing" },
            { "<a/>\n«<»b/>", "DX0105", "one root element" },
            { "<a/> «t»ext", "DX0106", "follow the root" },
            { "«n»ame: web", "DX0106", "not XML" },
            { "«t»ext<a/>", "DX0106", "precede the root" },
            { "<a «name»='b>\n<c d='e'/></a>", "DX0107", "'name' has no closing quote (')" },
            { "<a «name»=\"b></a>", "DX0107", "closing quote (\")" },
            { "<a name='b«<»c'/>", "DX0108", "&lt;" },
            { "<a>b «&» c</a>", "DX0109", "&amp;" },
            { "<a b='c«&»d'/>", "DX0109", "&amp;" },
            { "<a b='?x=1«&»y=2'/>", "DX0109", "&amp;" },
            { "<a>b «&amp» c</a>", "DX0109", "';' is missing" },
            { "<a>«&nbsp;»</a>", "DX0110", "&nbsp; is not defined" },
            { "<a>«&#0;»</a>", "DX0111", "&#0;" },
            { "<a>«&#x110000;»</a>", "DX0111", "&#x110000;" },
            { "<a>«&#»xg;</a>", "DX0111", "hexadecimal" },
            { "<a>b«\u0001»</a>", "DX0112", "U+0001" },
            { "<a b='«\uFFFE»'/>", "DX0112", "U+FFFE" },
            { "<a><!--«\u0008»--></a>", "DX0112", "U+0008" },
            { "<a>«\uD83D»</a>", "DX0112", "U+D83D" },
            { "<a>\n«<» b/></a>", "DX0113", "without a space" },
            { "<a>1 «<» 2</a>", "DX0113", "&lt; in text" },
            { "<a>x «<»= 2</a>", "DX0113", "&lt; in text" },
            { "<a><«1»b/></a>", "DX0113", "can't begin with '1'" },
            { "<a «1»b='c'/>", "DX0113", "can't begin with '1'" },
            { "<a b='c'«'»/>", "DX0113", "stray quote" },
            { "<«a:b:c»/>", "DX0113", "colon" },
            { "<a b='c' d='e'\n   «b»='f'/>", "DX0114", "'b' is given twice" },
            { "<a xmlns:p='u' xmlns:q='u' p:b='1' «q:b»='2'/>", "DX0114", "'b' is given twice" },
            {
                "<domain><«qemu»:commandline/></domain>",
                "DX0115",
                "http://libvirt.org/schemas/domain/qemu/1.0"
            },
            { "<a «zzz»:b='c'/>", "DX0115", "xmlns:zzz='...'" },
            { "<a><b xmlns:p='u'/><«p»:c/></a>", "DX0115", "'p' is not declared" },
            { "<a «xmlns:b»=''/>", "DX0116", "empty namespace" },
            { "<a «xml»ns:xml='u'/>", "DX0116", "'xml'" },
            { "<a «b»/>", "DX0117", "'b' has no value" },
            { "<a «b» 'c'>d</a>", "DX0117", "'=' is missing" },
            { "<a «b»'c'/>", "DX0117", "'=' is missing" },
            { "<a «b»=‘c’/>", "DX0117", "typographic" },
            { "<a «b»=c/>", "DX0117", "Write b='c'." },
            { "<a «b»=c d='e'/>", "DX0117", "Write b='c'." },
            { "<a b='c'«d»='e'/>", "DX0118", "space" },
            { "<a b='c'«,» d='e'/>", "DX0118", "separated by a space" },
            { "<a><b c='d' «/» ></a>", "DX0119", "stand together" },
            { "<a><b «/»\n<c/></a>", "DX0119", "'>' is missing" },
            { "<a>\n«<b»\n<c/></a>", "DX0119", "'>' is missing" },
            { "«<dom»\n", "DX0119", "<dom> of line 1" },
            { "<a>«</a »b></a>", "DX0119", "end tag" },
            { "<a>«<b»text</b></a>", "DX0119", "<b> of line 1 is not finished" },
            { "<a>«<b c='d'» text</b></a>", "DX0119", "<b> of line 1 is not finished" },
            { "<a>«<b c='d'»1</b></a>", "DX0119", "<b> of line 1 is not finished" },
            { "<a>«<b»/path</b></a>", "DX0119", "<b> of line 1 is not finished" },
            { "<a «b»='c d='1'/>", "DX0107", "closing quote" },
            { "<a «b»='c d='e'/>", "DX0107", "closing quote" },
            { "<a>b «]]>» c</a>", "DX0120", "]]&gt;" },
            { "<a><!-- b «--» c --></a>", "DX0121", "'--'" },
            { "<a>«<!--» b </a>", "DX0122", "'-->' is missing" },
            { "<a>«<![CDATA[» b </a>", "DX0123", "']]>' is missing" },
            { "<a>«<?»b </a>", "DX0124", "'?>' is missing" },
            { "<a>«<?» b?></a>", "DX0124", "plain name" },
            { " «<?xml» version='1.0'?><a/>", "DX0125", "very beginning" },
            { "<?xml version='1.0'«s»tandalone='yes'?><a/>", "DX0125", "white space" },
            { "<?xml version='1.0' standalone='maybe'«?»><a/>", "DX0125", "\"yes\" or \"no\"" },
            { "<?xml version='«1.1»'?><a/>", "DX0126", "only 1.0" },
            { "<?xml version='1.0' encoding='«KOI8-R»'?><a/>", "DX0006", "KOI8-R" },
            { "<!-- nothing -->«»", "DX0130", "no root" },
            { "<a>«<!»ELEMENT a></a>", "DX0131", "neither a comment" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place(string marked, string id, string words)
    {
        var (start, end) = (marked.IndexOf('«'), marked.IndexOf('»') - 1);
        var text = marked.Replace("«", "").Replace("»", "");
        var diagnostic = XmlReaderOracle.Scanner(text);
        Assert.NotNull(diagnostic);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(words, diagnostic.Message + " " + diagnostic.Help);
        Assert.True(diagnostic.Message.Length <= 160, diagnostic.Message);
        if (id == "DX0130")
            return;
        var place = Place(text, start, end);
        Assert.Equal(place, diagnostic.Span);
    }

    [Theory]
    [InlineData("&eacute;", "&#233;")]
    [InlineData("&nbsp;", "&#160;")]
    [InlineData("&AMP;", "&amp;")]
    [InlineData("&qout;", "&quot;")]
    public void What_stands_for_a_character_in_HTML_has_its_number_suggested(
        string reference,
        string suggestion
    ) => Assert.Equal([suggestion], XmlReaderOracle.Scanner($"<a>{reference}</a>")?.Suggestions);

    [Fact]
    public void Of_several_mistakes_the_first_one_is_told()
    {
        Assert.Equal("DX0109", XmlReaderOracle.Scanner("<a>&\n\uFFFF</a>")?.Id);
        Assert.Equal("DX0112", XmlReaderOracle.Scanner("<a>\uFFFF\n&</a>")?.Id);
        Assert.Equal("DX0112", XmlReaderOracle.Scanner("<a>\uFFFF</b>")?.Id);
    }

    [Fact]
    public void Bounds_are_kept()
    {
        AssertBound("DX0127", string.Concat(Enumerable.Repeat("<a>", 100_000)), new());
        AssertBound("DX0127", "<a><b/></a>", new() { MaxDepth = 1 });
        AssertBound(null, "<a><b/></a>", new() { MaxDepth = 2 });
        AssertBound("DX0128", "<a b='' c=''/>", new() { MaxAttributes = 1 });
        AssertBound(null, "<a b=''/>", new() { MaxAttributes = 1 });
        AssertBound("DX0129", "<a b='xyz'/>", new() { MaxAttributeLength = 2 });
        AssertBound("DX0004", "<a b='xyz'/>", new() { MaxLength = 11 });
        AssertBound(null, "<a b='xyz'/>", new() { MaxLength = 12 });
    }

    private static void AssertBound(string? id, string text, XmlReadOptions options)
    {
        try
        {
            SourceDocument.Parse(text, options: options);
            Assert.Null(id);
        }
        catch (DiagnosticException e)
        {
            Assert.Equal(id, Assert.Single(e.Diagnostics).Id);
        }
    }

    private static RelaxNg.SourceSpan Place(string text, int start, int end)
    {
        return new(At(start), At(end));
        RelaxNg.SourcePosition At(int offset)
        {
            var before = text[..offset];
            return new(before.Count(c => c == '\n') + 1, offset - before.LastIndexOf('\n'));
        }
    }
}
