using System.Diagnostics;
using DomainXml.Documents;

namespace DomainXml.Tests.Documents;

public sealed class FileReplacementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dxfile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_chain_of_links_leads_to_the_file_that_is_replaced()
    {
        var file = Write("vm.xml", "old");
        File.CreateSymbolicLink(Path.Combine(_folder, "one"), "vm.xml");
        File.CreateSymbolicLink(Path.Combine(_folder, "two"), "one");
        FileReplacement.Write(Path.Combine(_folder, "two"), "new"u8);
        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal("one", new FileInfo(Path.Combine(_folder, "two")).LinkTarget);
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void Permissions_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has none of these");
        var file = Write("vm.xml", "old");
        const UnixFileMode Mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, Mode);
            FileReplacement.Write(file, "new"u8);
            Assert.Equal(Mode, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_file_stays_its_owners_where_root_replaces_it()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root",
            "only root gives files away"
        );
        var file = Write("vm.xml", "old");
        Assert.Equal("", Run("chown", "65534:65533", file));
        FileReplacement.Write(file, "new"u8);
        Assert.Equal("65534:65533", Run("stat", "-c", "%u:%g", file).Trim());
    }

    [Fact]
    public async Task A_pipe_is_written_into()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with names are made on Linux here");
        var pipe = Path.Combine(_folder, "pipe");
        Assert.Equal("", Run("mkfifo", pipe));
        var link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, "pipe");
        var reading = Task.Run(() => Run("timeout", "30", "cat", pipe));
        FileReplacement.Write(link, "new"u8);
        Assert.Equal("new", await reading);
        Assert.Equal("fifo", Run("stat", "-c", "%F", pipe).Trim());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
