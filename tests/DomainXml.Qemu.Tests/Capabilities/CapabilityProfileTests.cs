using System.Diagnostics;
using System.Net.Sockets;
using DomainXml.Qemu.Qmp;
using DomainXml.TestSupport;

namespace DomainXml.Qemu.Tests.Capabilities;

public sealed class CapabilityProfileTests
{
    private const string Binary = "/usr/bin/qemu-system-x86_64";

    [Fact]
    public async Task The_built_in_profile_knows_its_QEMU()
    {
        var facts = await CapabilityProfile.LoadBuiltInAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new Version(7, 2), new Version(facts.Version.Major, facts.Version.Minor));
        Assert.Equal("x86_64", facts.Architecture);
        Assert.Equal("pc-q35-7.2", facts.FindMachine("q35")?.Name);
        Assert.True(facts.HasType("virtio-blk-pci"));
        Assert.True(facts.Schema.Arguments("blockdev-add").Variant("qcow2").Exists);
    }

    [Fact]
    public async Task The_built_in_profile_says_what_the_installed_QEMU_says()
    {
        Assert.SkipUnless(File.Exists(Binary), $"needs {Binary}");
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("dxp");
        using var process = Process.Start(
            new ProcessStartInfo(Binary)
            {
                ArgumentList =
                {
                    "-S",
                    "-no-user-config",
                    "-nodefaults",
                    "-nographic",
                    "-machine",
                    "none,accel=tcg",
                    "-qmp",
                    $"unix:{folder.FullName}/q,server=on,wait=on",
                },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var client = await ConnectAsync($"{folder.FullName}/q", process, stop);
            await using var closing = client.ConfigureAwait(false);
            using var profile = new MemoryStream();
            await CapabilityProfile.SaveAsync(client, profile, stop);
            if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            {
                await File.WriteAllBytesAsync(
                    Path.Combine(
                        TestPaths.Repository,
                        "src/DomainXml.Qemu/Profiles/qemu-7.2-x86_64.gz"
                    ),
                    profile.ToArray(),
                    stop
                );
            }
            var probed = await CapabilityProbe.RunAsync(client, Binary, cancellationToken: stop);
            var builtIn = await CapabilityProfile.LoadBuiltInAsync(stop);
            Assert.SkipUnless(
                probed.Version == builtIn.Version,
                $"needs QEMU {builtIn.Version}, not {probed.Version}"
            );
            Assert.Equal(builtIn.Types.Order(), probed.Types.Order());
            Assert.Equal(builtIn.Machines, probed.Machines);
            Assert.Equal(builtIn.CpuModels, probed.CpuModels);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
            process.WaitForExit();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Connects as soon as QEMU listens, which is a moment after its socket is there.</summary>
    private static async Task<QmpClient> ConnectAsync(
        string socket,
        Process process,
        CancellationToken stop
    )
    {
        while (true)
        {
            try
            {
                if (File.Exists(socket))
                    return await QmpClient.ConnectAsync(socket, cancellationToken: stop);
            }
            catch (QmpConnectionException exception)
                when (exception.InnerException is SocketException && !process.HasExited) { }
            Assert.False(process.HasExited, "QEMU has ended");
            await Task.Delay(10, stop);
        }
    }
}
