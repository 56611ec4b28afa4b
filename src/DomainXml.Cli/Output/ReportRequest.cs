using System.CommandLine.Parsing;

namespace DomainXml.Cli.Output;

/// <summary>A report that the user asks for.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">The file to write; null for standard output.</param>
internal sealed record ReportRequest(ReportFormat Format, string? File)
{
    public const string FormatOption = "--format";
    public const string OutputOption = "--output";

    /// <summary>
    /// Reads <c>-f sarif -o out.sarif -f text</c>: each output belongs to the format before it, the rest goes to standard
    /// output. The order counts, so this looks at the words rather than at the options.
    /// </summary>
    /// <exception cref="UsageException">Two reports have the same place, or an output has no format of its own.</exception>
    public static IReadOnlyList<ReportRequest> Parse(IReadOnlyList<Token> tokens)
    {
        var requests = new List<ReportRequest>();
        var hasOutput = true;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenType.Option)
                continue;
            var value = tokens[i + 1].Value;
            switch (tokens[i].Value)
            {
                case FormatOption or "-f":
                    requests.Add(new ReportRequest(ReportFormats.Find(value), null));
                    hasOutput = false;
                    break;
                case OutputOption or "-o" when requests.Count == 0:
                    requests.Add(new ReportRequest(ReportFormats.All[0], value));
                    break;
                case OutputOption or "-o" when hasOutput:
                    throw new UsageException(
                        $"{tokens[i].Value} {value} has no {FormatOption} of its own before it."
                    );
                case OutputOption or "-o":
                    requests[^1] = requests[^1] with { File = value };
                    hasOutput = true;
                    break;
            }
        }
        if (requests.Count == 0)
            requests.Add(new ReportRequest(ReportFormats.All[0], null));
        var shared = requests.GroupBy(request => request.File).FirstOrDefault(g => g.Count() > 1);
        if (shared is not null)
            throw new UsageException(
                $"Two reports go to {shared.Key ?? "standard output"}: give each an {OutputOption} behind its {FormatOption}."
            );
        return requests;
    }
}
