namespace DomainXml.Conformance;

/// <summary>Says in one line where two texts differ first.</summary>
internal static class TextDifference
{
    public static string First(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var wanted = i < left.Length ? left[i] : "(nothing)";
            var found = i < right.Length ? right[i] : "(nothing)";
            if (wanted != found)
                return $"line {i + 1}: expected {wanted.TrimEnd('\\', ' ')} | found {found.TrimEnd('\\', ' ')}";
        }
        return "no difference";
    }
}
