using System.Diagnostics;
using DomainXml.Qemu.Driver;
using DomainXml.TestSupport;

namespace DomainXml.Qemu.Tests.Driver;

/// <summary>The sample guest's disk images, made by the samples' own script in a folder of the test's.</summary>
internal sealed class SampleImages : IDisposable
{
    private SampleImages(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>A boot sector that greets, echoes keys, and obeys the power button.</summary>
    public string FirstVm => Path.Combine(Folder, "first-vm.img");

    /// <summary>An empty disk.</summary>
    public string Data => Path.Combine(Folder, "data.img");

    /// <summary>Makes the images. The calling test is skipped where there is no QEMU for x86_64 to boot them.</summary>
    public static SampleImages Make()
    {
        if (QemuBinary.Find("x86_64") is null)
            Assert.Skip("needs qemu-system-x86_64");
        var images = new SampleImages(Directory.CreateTempSubdirectory("dx-").FullName);
        using var script = Process.Start(
            new ProcessStartInfo(
                Path.Combine(TestPaths.Repository, "samples", "make-images.sh"),
                [images.Folder]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
        return images;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
