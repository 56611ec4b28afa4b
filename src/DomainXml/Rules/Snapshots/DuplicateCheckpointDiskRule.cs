using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4402: a checkpoint says twice what becomes of one disk.</summary>
internal sealed class DuplicateCheckpointDiskRule()
    : DuplicateDiskNameRule<DomainCheckpoint>("DX4402");
