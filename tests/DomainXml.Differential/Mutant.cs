using System.Xml;
using System.Xml.Linq;

namespace DomainXml.Differential;

/// <summary>A document with a few edits.</summary>
/// <param name="Number">Its number, which with the seed and the schema gives the same mutant again.</param>
/// <param name="Seed">The document that it was made of.</param>
/// <param name="Kind">The kind of its first edit.</param>
/// <param name="Description">What was done, for people.</param>
/// <param name="Text">The document.</param>
internal sealed record Mutant(
    int Number,
    SeedDocument Seed,
    EditKind Kind,
    string Description,
    string Text
)
{
    // Elements with prefixes may be moved out of reach of their declaration, and so on: then another edit is tried.
    private const int MostAttempts = 50;

    /// <summary>Makes a mutant; the same one for the same arguments.</summary>
    public static Mutant Create(SchemaPair pair, int seed, int number)
    {
        var random = new Random(unchecked(seed * 1_000_003 + number));
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var document = pair.Documents[random.Next(pair.Documents.Count)];
            var draft = new Draft(
                new XElement(document.Root),
                pair.Vocabulary,
                pair.Documents,
                random
            );
            try
            {
                if (TryEdit(draft, out var kind, out var description))
                    return new Mutant(
                        number,
                        document,
                        kind!,
                        description,
                        DocumentText.Of(draft.Root)
                    );
            }
            catch (XmlException)
            {
                continue;
            }
        }
        throw new InvalidOperationException($"No edit is possible for {pair.Name}.");
    }

    private static bool TryEdit(Draft draft, out EditKind? kind, out string description)
    {
        kind = null;
        var done = new List<string>();
        var wanted = draft.Random.Next(10) switch
        {
            < 6 => 1,
            < 9 => 2,
            _ => 3,
        };
        for (var attempt = 0; attempt < MostAttempts && done.Count < wanted; attempt++)
        {
            var each = draft.Pick(EditKind.All)!;
            if (draft.Pick(each.Variants)!(draft) is not { } what)
                continue;
            kind ??= each;
            done.Add(what);
        }
        description = string.Join("; ", done);
        return kind is not null;
    }
}
