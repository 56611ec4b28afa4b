using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>A definition on its way to a resolved one: devices are completed, and missing ones added.</summary>
internal sealed class Resolution(Guest guest)
{
    public Guest Guest { get; } = guest;

    public Domain Domain => Guest.Domain;

    public Devices Devices => Guest.Devices;

    public QemuCapabilities Qemu => Guest.Qemu;

    /// <summary>The controllers of one kind.</summary>
    public IEnumerable<T> Controllers<T>()
        where T : Controller => Devices.Controllers.OfType<T>();

    /// <summary>Makes sure that there is a controller of a kind with an index, and adds it where there is none.</summary>
    /// <returns>The controller, and whether it is new.</returns>
    public (T Controller, bool Added) Ensure<T>(int index, Func<T> make)
        where T : Controller
    {
        if (Controllers<T>().FirstOrDefault(controller => controller.Index == index) is { } found)
            return (found, false);
        var controller = make();
        controller.Index = (uint)index;
        Insert(controller);
        return (controller, true);
    }

    /// <summary>Puts a controller behind those of its kind that have a lower index.</summary>
    public void Insert<T>(T controller)
        where T : Controller
    {
        var list = Devices.Controllers;
        var position = list.Count;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not T other)
                continue;
            if (other.Index > controller.Index)
            {
                position = i;
                break;
            }
            position = i + 1;
        }
        list.Insert(position, controller);
    }
}
