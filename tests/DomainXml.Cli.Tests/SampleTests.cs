using System.Diagnostics;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

public sealed class SampleTests
{
    private static string Samples => Path.Combine(TestPaths.Repository, "samples");

    [Fact]
    public async Task Every_sample_is_valid()
    {
        var files = Directory.GetFiles(Samples, "*.xml");
        Assert.NotEmpty(files);
        var run = await CliRun.RunAsync(["validate", .. files]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_first_sample_is_converted_without_any_qemu()
    {
        var run = await CliRun.RunAsync(
            "convert",
            "--qemu",
            "built-in",
            Path.Combine(Samples, "first-vm.xml")
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "/usr/bin/qemu-system-x86_64 \\\n-name guest=first-vm,",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("virtio-blk-pci", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convert", "--qemu", "built-in")]
    [InlineData("run", "--detach", "--paused")]
    public async Task A_definition_with_a_mistake_is_neither_converted_nor_run(
        params string[] command
    )
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Path.Combine(Samples, "first-vm.xml"));
        var file = folder.Write("vm.xml", text.Replace("bus='virtio'", "bus='virtoi'"));
        var run = await CliRun.RunAsync([.. command, file]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"vm\.xml:\d+:\d+: error DX\d+: 'virtoi'", run.Error);
    }

    [Fact]
    public async Task The_boot_sector_in_the_script_is_the_one_in_the_source()
    {
        using var folder = new TemporaryFolder();
        var assembled = Path.Combine(folder.Path, "first-vm.bin");
        try
        {
            await RunAsync(
                "nasm",
                "-f",
                "bin",
                "-o",
                assembled,
                Path.Combine(Samples, "first-vm.asm")
            );
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs nasm");
        }
        await RunAsync(Path.Combine(Samples, "make-images.sh"), folder.Path);
        var image = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "first-vm.img"));
        Assert.Equal(await File.ReadAllBytesAsync(assembled), image[..512]);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
        )!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
