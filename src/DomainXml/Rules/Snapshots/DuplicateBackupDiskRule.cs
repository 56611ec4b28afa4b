using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4403: a backup says twice what becomes of one disk.</summary>
internal sealed class DuplicateBackupDiskRule() : DuplicateDiskNameRule<DomainBackup>("DX4403");
