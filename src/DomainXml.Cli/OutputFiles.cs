using System.Text;
using DomainXml.Documents;

namespace DomainXml.Cli;

/// <summary>Files that commands write: whole or not at all.</summary>
internal static class OutputFiles
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file in UTF-8, in the place of one that is there already.</summary>
    /// <exception cref="DiagnosticException">That is not possible; the file is as it was.</exception>
    public static void Write(string path, string text) =>
        FileReplacement.Write(path, s_utf8.GetBytes(text));

    /// <summary>Creates a folder where there is none.</summary>
    /// <exception cref="DiagnosticException">That is not possible.</exception>
    public static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Xml.SourceErrors.NotWritable(path, e);
        }
    }
}
