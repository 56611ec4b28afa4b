using DomainXml;
using DomainXml.Views;
using OwnSchema.Shelves;

/// <summary>A format described in the XML syntax of RELAX NG.</summary>
static class ShelfSample
{
    public static void Run()
    {
        var document = SourceDocument.Load("documents/shelf.xml");
        document.RootAs<Shelf>().Books.Add(new Book { Title = "On Flowers", Pages = 80 });
        Console.WriteLine(document.ToText());
    }
}
