using System.Collections;

namespace DomainXml.Qemu;

/// <summary>
/// Named values in the order in which they were added. Names are unique. An absent value (null) is not added,
/// so that a device lists all its properties and those left open vanish.
/// </summary>
public sealed class QemuMap : QemuValue, IEnumerable<KeyValuePair<string, QemuValue>>
{
    private readonly List<KeyValuePair<string, QemuValue>> _members = [];

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>The member of that name, or null.</summary>
    public QemuValue? this[string name]
    {
        get
        {
            foreach (var member in _members)
            {
                if (member.Key == name)
                    return member.Value;
            }
            return null;
        }
    }

    /// <summary>The text of the member of that name, or null where it is absent or no text.</summary>
    public string? TextOf(string name) => (this[name] as QemuText)?.Value;

    /// <summary>Adds a value; nothing where it is null.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public QemuMap Add(string name, QemuValue? value)
    {
        if (value is null)
            return this;
        if (this[name] is not null)
            throw new ArgumentException($"{name} is given twice.", nameof(name));
        _members.Add(new(name, value));
        return this;
    }

    /// <summary>Adds a text; nothing where it is null.</summary>
    public QemuMap Add(string name, string? value) =>
        value is null ? this : Add(name, (QemuValue)value);

    /// <summary>Adds a number; nothing where it is null.</summary>
    public QemuMap Add(string name, long? value) =>
        value is { } number ? Add(name, (QemuValue)number) : this;

    /// <summary>Adds a number; nothing where it is null.</summary>
    public QemuMap Add(string name, ulong? value) =>
        value is { } number ? Add(name, (QemuValue)number) : this;

    /// <summary>Adds a flag; nothing where it is null.</summary>
    public QemuMap Add(string name, bool? value) =>
        value is { } flag ? Add(name, (QemuValue)flag) : this;

    /// <summary>Adds "on" or "off" as a text, for properties that also know a third state; nothing where it is null.</summary>
    public QemuMap AddOnOff(string name, bool? value) =>
        value is { } flag ? Add(name, flag ? "on" : "off") : this;

    /// <summary>Adds a flag where it is true; false is the same as absent.</summary>
    public QemuMap AddIf(string name, bool value) => value ? Add(name, QemuFlag.True) : this;

    /// <summary>Adds all members of another map.</summary>
    public QemuMap AddAll(IEnumerable<KeyValuePair<string, QemuValue>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var (name, value) in members)
            Add(name, value);
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, QemuValue>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
