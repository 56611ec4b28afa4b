namespace DomainXml.RelaxNg.Compiled;

/// <summary>A checksum over pairs of words of a compiled schema; it finds accidents, not forgeries.</summary>
internal struct CompiledChecksum
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The sum so far.</summary>
    public ulong Value { get; private set; }

    public void Add(uint low, uint high)
    {
        var mixed = (Value ^ (low | ((ulong)high << 32))) * Prime;
        Value = mixed ^ (mixed >> 29);
    }
}
