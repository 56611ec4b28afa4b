namespace DomainXml.Conformance;

/// <summary>The scores that must not fall: one line per family, <c>NAME PASSED</c>.</summary>
internal static class Floors
{
    /// <summary>Whether every family reaches its floor. Says where one does not, or where the file can rise.</summary>
    public static bool Hold(string path, IReadOnlyList<FamilyScore> scores)
    {
        var held = true;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ');
            var (name, floor) = (
                words[0],
                int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture)
            );
            if (scores.FirstOrDefault(score => score.Name == name) is not { } score)
                continue;
            if (score.Passed < floor)
            {
                Console.Error.WriteLine(
                    $"{name}: {score.Passed} passed, but the floor is {floor}."
                );
                held = false;
            }
            else if (score.Passed > floor)
            {
                Console.Error.WriteLine(
                    $"{name}: {score.Passed} passed; raise its floor from {floor} in {path}."
                );
            }
        }
        return held;
    }
}
