using System.Reflection;

namespace DomainXml.Conformance.Families;

/// <summary>Which schemas the corpus's documents are judged with.</summary>
internal static class SchemaChoices
{
    /// <summary>Our schema for each kind of document, by the name of the corpus's.</summary>
    private static readonly Dictionary<string, string> s_own = new(StringComparer.Ordinal)
    {
        ["schemas/capability.rng"] = "schemas/capabilities/capabilities.rnc",
        ["schemas/cpu.rng"] = "schemas/cpu/cpu.rnc",
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
        ["schemas/tests/cpu-baseline.rng"] = "tests/DomainXml.Conformance/Schemas/processors.rnc",
        ["schemas/tests/device.rng"] = "tests/DomainXml.Conformance/Schemas/single-device.rnc",
    };

    private static readonly string s_repository = typeof(SchemaChoices)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryDirectory")
        .Value!;

    /// <summary>The corpus's own schema: a test of the validation engine.</summary>
    public static string Reference(string corpus, string schema) => Path.Combine(corpus, schema);

    /// <summary>Our schema: a test of the schemas.</summary>
    /// <exception cref="InvalidDataException">We have none for such documents.</exception>
    public static string Own(string corpus, string schema) =>
        s_own.TryGetValue(schema, out var own)
            ? Path.Combine(s_repository, own)
            : throw new InvalidDataException($"there is no schema of ours for '{schema}'");
}
