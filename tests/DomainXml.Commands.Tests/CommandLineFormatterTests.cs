using System.Text;
using CsCheck;

namespace DomainXml.Commands.Tests;

public sealed class CommandLineFormatterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b=c/d:e@f%g+h", "a,b=c/d:e@f%g+h")]
    [InlineData("", "''")]
    [InlineData("two words", "'two words'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("{\"a\":1}", "'{\"a\":1}'")]
    public void Words_are_quoted_where_a_shell_would_read_them_otherwise(
        string word,
        string expected
    ) => Assert.Equal(expected, CommandLineFormatter.Quote(word));

    [Fact]
    public void An_option_keeps_its_value_on_its_line() =>
        Assert.Equal(
            """
            A=1 \
            B='2 3' \
            /bin/prog \
            first \
            second \
            -x y \
            -z \
            -w v \
            last

            """.ReplaceLineEndings("\n"),
            CommandLineFormatter.Format(
                new CommandLine("/bin/prog")
                {
                    Arguments = ["first", "second", "-x", "y", "-z", "-w", "v", "last"],
                    Environment = [new("A", "1"), new("B", "2 3")],
                }
            )
        );

    [Fact]
    public void What_is_written_reads_back_as_the_same_words() =>
        Gen.String[Gen.Char["abc-=, '\"\\$\n{}*~é"], 0, 12]
            .Array[0, 6]
            .Sample(words =>
            {
                var text = CommandLineFormatter.Format(new CommandLine("p") { Arguments = words });
                Assert.Equal(["p", .. words], SplitLikeAShell(text));
            });

    // What a POSIX shell does with quotes and escaped line breaks; nothing else occurs in what we write.
    private static List<string> SplitLikeAShell(string text)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'':
                    var end = text.IndexOf('\'', i + 1);
                    (word ??= new()).Append(text, i + 1, end - i - 1);
                    i = end;
                    break;
                case '\\':
                    i++;
                    if (text[i] != '\n')
                        (word ??= new()).Append(text[i]);
                    break;
                case ' ' or '\n':
                    if (word is not null)
                        words.Add(word.ToString());
                    word = null;
                    break;
                default:
                    (word ??= new()).Append(text[i]);
                    break;
            }
        }
        return words;
    }
}
