using System.Reflection;

namespace DomainXml.ReferenceData;

/// <summary>Which schema of ours says the same as which of the reference's.</summary>
internal static class SchemaPairs
{
    private static readonly string s_repository = typeof(SchemaPairs)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryDirectory")
        .Value!;

    /// <summary>Our schema for each kind of document, by the path of the reference's below its folder.</summary>
    public static IReadOnlyDictionary<string, string> OwnByReference { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["schemas/capability.rng"] = "schemas/capabilities/capabilities.rnc",
            ["schemas/cpu.rng"] = "tests/ReferenceData/Schemas/processor.rnc",
            ["schemas/domain.rng"] = "schemas/domain/domain.rnc",
            ["schemas/domainbackup.rng"] = "schemas/backup/backup.rnc",
            ["schemas/domaincaps.rng"] = "schemas/domain-capabilities/domain-capabilities.rnc",
            ["schemas/domaincheckpoint.rng"] = "schemas/checkpoint/checkpoint.rnc",
            ["schemas/domainsnapshot.rng"] = "schemas/snapshot/snapshot.rnc",
            ["schemas/interface.rng"] = "schemas/host-interface/host-interface.rnc",
            ["schemas/network.rng"] = "schemas/network/network.rnc",
            ["schemas/networkport.rng"] = "schemas/network-port/network-port.rnc",
            ["schemas/nodedev.rng"] = "schemas/node-device/node-device.rnc",
            ["schemas/nwfilter.rng"] = "schemas/filter/filter.rnc",
            ["schemas/nwfilterbinding.rng"] = "schemas/filter-binding/filter-binding.rnc",
            ["schemas/secret.rng"] = "schemas/secret/secret.rnc",
            ["schemas/storagepool.rng"] = "schemas/storage/pool.rnc",
            ["schemas/storagepoolcaps.rng"] = "schemas/pool-capabilities/pool-capabilities.rnc",
            ["schemas/storagevol.rng"] = "schemas/storage/volume.rnc",
            ["schemas/tests/cpu-baseline.rng"] = "tests/ReferenceData/Schemas/processors.rnc",
            ["schemas/tests/device.rng"] = "tests/ReferenceData/Schemas/single-device.rnc",
        };

    /// <summary>The reference's own schema: a test of the validation engine.</summary>
    /// <param name="corpus">The reference's folder.</param>
    /// <param name="schema">The path of its schema below that.</param>
    public static string Reference(string corpus, string schema) => Path.Combine(corpus, schema);

    /// <summary>Our schema: a test of the schemas.</summary>
    /// <inheritdoc cref="Reference"/>
    /// <exception cref="InvalidDataException">We have none for such documents.</exception>
    public static string Own(string corpus, string schema) =>
        OwnByReference.TryGetValue(schema, out var own)
            ? Path.Combine(s_repository, own)
            : throw new InvalidDataException($"there is no schema of ours for '{schema}'");
}
