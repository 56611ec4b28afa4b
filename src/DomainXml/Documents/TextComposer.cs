using System.Text;

namespace DomainXml.Documents;

/// <summary>Puts a text together from stretches of the one that was read and from new words.</summary>
/// <remarks>Stretches that follow each other are copied as one; a text that did not change is not copied at all.</remarks>
internal sealed class TextComposer(string original)
{
    private StringBuilder? _result;
    private int _pendingStart;
    private int _pendingEnd;

    /// <summary>Adds characters of the original.</summary>
    public void Copy(int start, int end)
    {
        if (start != _pendingEnd)
        {
            Flush();
            _pendingStart = start;
        }
        _pendingEnd = end;
    }

    /// <summary>Adds new characters.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        Flush();
        _result!.Append(text);
    }

    /// <summary>The whole text.</summary>
    public string Finish()
    {
        if (_result is null && _pendingStart == 0 && _pendingEnd == original.Length)
            return original;
        Flush();
        return _result!.ToString();
    }

    private void Flush()
    {
        _result ??= new StringBuilder(original.Length + 256);
        _result.Append(original, _pendingStart, _pendingEnd - _pendingStart);
        _pendingStart = _pendingEnd;
    }
}
