using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Samples;

/// <summary>At least so much memory for every domain in a folder. Files that need no change are not written.</summary>
internal static class RaiseMemory
{
    public static void Run(string folder, ByteSize atLeast, TextWriter output)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order())
        {
            if (!SourceDocument.TryLoad(file, out var document, out var mistakes))
            {
                foreach (var mistake in mistakes)
                    output.WriteLine(mistake);
                continue;
            }
            if (document.Root.Name != "domain")
                continue;
            var domain = document.RootAs<Domain>();
            // Compared by value: 4 GiB are more than 2097152 KiB.
            if (domain.Memory is not { Value: var memory } || memory >= atLeast)
                continue;
            if (domain.CurrentMemory == memory)
                domain.CurrentMemory = atLeast;
            domain.Memory = atLeast;
            document.Save(file);
            output.WriteLine($"{Path.GetFileName(file)}: {memory} -> {atLeast}");
        }
    }
}
