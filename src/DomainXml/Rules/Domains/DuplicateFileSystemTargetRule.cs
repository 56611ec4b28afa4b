using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4024: two shared folders have one name in the guest.</summary>
internal sealed class DuplicateFileSystemTargetRule()
    : DuplicateRule<DomainFacts, string>("DX4024", DiagnosticSeverity.Error, "filesystem")
{
    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.OfType<FileSystem>()
            .With(static folder => folder.Target.Directory)
            .Select(folder => (folder.Value, Place.Of(folder.View.Target, "dir")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the target of two filesystems, first {first.OnLine}";
}
