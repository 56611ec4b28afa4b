using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4401: a snapshot says twice what becomes of one disk.</summary>
internal sealed class DuplicateSnapshotDiskRule() : DuplicateDiskNameRule<DomainSnapshot>("DX4401");
