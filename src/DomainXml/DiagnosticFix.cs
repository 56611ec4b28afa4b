namespace DomainXml;

/// <summary>A change of the text that mends what a <see cref="Diagnostic"/> is about. Immutable.</summary>
/// <param name="Title">What it does, as an order: <c>Write 'yes'</c>.</param>
/// <param name="IsSafe">
/// Whether the document means the same to libvirt afterwards, or could only have meant this. Other fixes are guesses that
/// a person should look at.
/// </param>
/// <param name="Edits">What to replace: in the order of the places, without overlaps.</param>
public sealed record DiagnosticFix(string Title, bool IsSafe, IReadOnlyList<TextEdit> Edits);

/// <summary>A stretch of a text, and what to put there.</summary>
/// <param name="Start">The index of the first character in <see cref="SourceText.Text"/>.</param>
/// <param name="Length">The number of UTF-16 code units to replace; 0 inserts.</param>
/// <param name="NewText">What to put there; empty removes.</param>
public readonly record struct TextEdit(int Start, int Length, string NewText);
