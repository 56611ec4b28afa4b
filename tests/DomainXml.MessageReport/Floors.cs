using System.Globalization;

namespace DomainXml.MessageReport;

/// <summary>The figures that must not fall: one line each, <c>NAME FIGURE PERCENT</c>.</summary>
internal static class Floors
{
    /// <summary>Whether every figure reaches its floor; says where one does not.</summary>
    public static bool Hold(string path, IReadOnlyList<KindScore> scores, TripleScore triple)
    {
        var holds = true;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var floor = double.Parse(words[2], CultureInfo.InvariantCulture);
            if (Find(words[0], words[1], scores, triple) * 100 is not { } figure || figure >= floor)
                continue;
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{words[0]} {words[1]}: {figure:0.0}, but the floor is {floor}."
                )
            );
            holds = false;
        }
        return holds;
    }

    private static double? Find(
        string name,
        string figure,
        IReadOnlyList<KindScore> scores,
        TripleScore triple
    )
    {
        if (name == "three")
            return triple.Count == 0 ? null : (double)triple.Three / triple.Count;
        var score = scores.FirstOrDefault(score => score.Name == name);
        return figure switch
        {
            "span" => score?.Span,
            "word" => score?.Word,
            "one" => score?.One,
            "short" => score?.Short,
            "plain" => score?.NoPattern,
            "reason" => score?.Reason,
            _ => throw new InvalidDataException($"'{figure}' is no figure."),
        };
    }
}
