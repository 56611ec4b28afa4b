namespace DomainXml.Qemu;

/// <summary>
/// A value in QEMU's data model, which its command line and its monitor share:
/// text, whole number, flag, list or map. Immutable but for <see cref="QemuMap"/>, which is built up.
/// </summary>
public abstract class QemuValue
{
    private protected QemuValue() { }

    /// <summary>The value as text.</summary>
    public static implicit operator QemuValue(string value) => new QemuText(value);

    /// <summary>The value as a number.</summary>
    public static implicit operator QemuValue(int value) => new QemuInteger(value);

    /// <summary>The value as a number.</summary>
    public static implicit operator QemuValue(long value) => new QemuInteger(value);

    /// <summary>The value as a number.</summary>
    public static implicit operator QemuValue(ulong value) => new QemuInteger(value);

    /// <summary>The value as a flag.</summary>
    public static implicit operator QemuValue(bool value) => value ? QemuFlag.True : QemuFlag.False;

    /// <summary>The value as JSON, without white space.</summary>
    public override string ToString() => JsonPrinter.Print(this);
}

/// <summary>A text.</summary>
public sealed class QemuText(string value) : QemuValue
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;
}

/// <summary>A whole number of QEMU's range, from -2^63 to 2^64-1.</summary>
public sealed class QemuInteger(Int128 value) : QemuValue
{
    /// <summary>The number.</summary>
    public Int128 Value { get; } = value;
}

/// <summary>True or false; "on" or "off" on a command line.</summary>
public sealed class QemuFlag : QemuValue
{
    private QemuFlag(bool value) => Value = value;

    /// <summary>True.</summary>
    public static QemuFlag True { get; } = new(true);

    /// <summary>False.</summary>
    public static QemuFlag False { get; } = new(false);

    /// <summary>Which of the two.</summary>
    public bool Value { get; }
}

/// <summary>Values in order.</summary>
public sealed class QemuList(params IReadOnlyList<QemuValue> items) : QemuValue
{
    /// <summary>The values.</summary>
    public IReadOnlyList<QemuValue> Items { get; } = items;
}

/// <summary>Explicitly nothing, which is not the same as absent.</summary>
public sealed class QemuNull : QemuValue
{
    private QemuNull() { }

    /// <summary>The only one.</summary>
    public static QemuNull Instance { get; } = new();
}
