using DomainXml.Models;
using DomainXml.RelaxNg;
using DomainXml.Samples.Models;
using DomainXml.Views;

namespace DomainXml.Samples;

/// <summary>Metadata in a namespace of one's own, typed by the schema beside this file.</summary>
internal static class OwnMetadata
{
    public static void Run(string file, string team, string contact)
    {
        var document = SourceDocument.Load(file);
        var metadata = document.RootAs<Domain>().Metadata.Extensions;
        if (metadata.Get<Ownership>() is { } ownership)
        {
            ownership.Team = team;
            ownership.Contacts.Add(contact);
        }
        else
        {
            ownership = new Ownership { Team = team, Contacts = { contact } };
            metadata.Set(ownership);
        }
        var schema = Schema.ReadCompiled(OwnershipSchema.Grammar.ToArray());
        foreach (var mistake in ownership.Validate(schema))
            Console.Error.WriteLine(mistake);
        document.Save(file);
    }
}
