using System.Security.Cryptography;

namespace DomainXml.Qemu;

/// <summary>
/// The secrets that a plan may use. They reach QEMU only encrypted with a key that stands in a file of its own;
/// nothing here ever prints one.
/// </summary>
/// <param name="MasterKey">The key, 32 bytes, that <see cref="HostInventory.MasterKeyFile"/> holds.</param>
/// <param name="NextVector">Gives 16 fresh random bytes for each secret.</param>
/// <param name="Find">The value of a secret; null where there is none.</param>
public sealed record SecretVault(
    ReadOnlyMemory<byte> MasterKey,
    Func<byte[]> NextVector,
    Func<SecretReference, byte[]?> Find
)
{
    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => nameof(SecretVault);

    /// <summary>The object that hands a secret to QEMU; null where the secret is unknown.</summary>
    internal QemuMap? Describe(string id, SecretReference reference)
    {
        if (Find(reference) is not { } value)
            return null;
        var vector = NextVector();
        using var aes = Aes.Create();
        aes.SetKey(MasterKey.Span);
        var data = aes.EncryptCbc(value, vector);
        CryptographicOperations.ZeroMemory(value);
        return new QemuMap
        {
            { "qom-type", "secret" },
            { "id", id },
            { "data", Convert.ToBase64String(data) },
            { "keyid", "masterKey0" },
            { "iv", Convert.ToBase64String(vector) },
            { "format", "base64" },
        };
    }
}

/// <summary>Names a secret: by its UUID, or by what it is used for.</summary>
/// <param name="Uuid">The UUID, or null.</param>
/// <param name="Usage">What it is used for, or null.</param>
public readonly record struct SecretReference(Guid? Uuid, string? Usage);
