using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Drivers;

/// <summary>The names by which people point at a device: alias, target and MAC address.</summary>
public static class DeviceNames
{
    /// <summary>All names of a device, its alias first.</summary>
    public static IEnumerable<string> Of(IDevice device)
    {
        if (device is IDeviceIdentity { Alias: { } alias })
            yield return alias.Name;
        switch (device)
        {
            case Disk disk:
                yield return disk.Target.Device;
                break;
            case NetworkInterface nic:
                if (nic.Target is { } target)
                    yield return target.Device;
                if (nic.Mac is { } mac)
                    yield return mac.Address.ToString();
                break;
        }
    }

    /// <summary>The device of that alias, target or MAC address.</summary>
    /// <exception cref="DiagnosticException">The domain has none (<see cref="DriverDiagnostics.DeviceNotFound"/>).</exception>
    public static IDevice Find(Domain domain, string name)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var devices = domain.Devices.DeviceItems;
        return devices.FirstOrDefault(device =>
                Of(device).Contains(name, StringComparer.OrdinalIgnoreCase)
            )
            ?? throw DriverDiagnostics.DeviceNotFoundError(
                name,
                domain.Name,
                devices.SelectMany(Of)
            );
    }

    /// <summary>
    /// The device that a description means: the disk with its target, the interface with its MAC address, and
    /// otherwise the first device of its kind that has everything that the description says.
    /// </summary>
    /// <exception cref="DiagnosticException">The domain has none (<see cref="DriverDiagnostics.DeviceNotFound"/>).</exception>
    public static IDevice Find(Domain domain, IDevice description)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(description);
        var devices = domain.Devices.DeviceItems;
        return devices.FirstOrDefault(device => IsMeant(device, description))
            ?? throw DriverDiagnostics.DeviceNotFoundError(
                $"<{description.Element.Name.LocalName}>",
                domain.Name,
                devices.SelectMany(Of)
            );
    }

    private static bool IsMeant(IDevice device, IDevice description) =>
        (device, description) switch
        {
            (Disk found, Disk wanted) => found.Target.Device == wanted.Target.Device,
            (NetworkInterface found, NetworkInterface { Mac: { } mac }) => found.Mac?.Address
                == mac.Address,
            _ => Has(device.Element, description.Element),
        };

    private static bool Has(System.Xml.Linq.XElement whole, System.Xml.Linq.XElement part) =>
        whole.Name == part.Name
        && part.Attributes()
            .All(attribute => whole.Attribute(attribute.Name)?.Value == attribute.Value)
        && (part.HasElements || part.Value.Trim() == whole.Value.Trim() || part.Value.Length == 0)
        && part.Elements().All(child => whole.Elements().Any(candidate => Has(candidate, child)));

    /// <summary>Makes sure that none of the domain's devices has a name of the new one.</summary>
    /// <exception cref="DiagnosticException">One has (<see cref="DriverDiagnostics.DeviceExists"/>).</exception>
    public static void RequireUnused(Domain domain, IDevice device)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var taken = domain
            .Devices.DeviceItems.SelectMany(Of)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Of(device))
        {
            if (taken.Contains(name))
                throw DriverDiagnostics.DeviceExistsError(name, domain.Name);
        }
    }

    /// <summary>The device that a document of its own holds; the view is of a copy.</summary>
    /// <exception cref="DiagnosticException">Its root is not a device (<see cref="DriverDiagnostics.WrongRoot"/>).</exception>
    public static IDevice Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var holder = new Devices();
        holder.Element.Add(new System.Xml.Linq.XElement(document.Root));
        return holder.DeviceItems.SingleOrDefault()
            ?? throw DriverDiagnostics.WrongRootError(document, "a device");
    }

    /// <summary>The domain that a document holds.</summary>
    /// <exception cref="DiagnosticException">Its root is not a domain (<see cref="DriverDiagnostics.WrongRoot"/>).</exception>
    public static Domain ReadDomain(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Root.Name == "domain"
            ? document.RootAs<Domain>()
            : throw DriverDiagnostics.WrongRootError(document, "a domain");
    }
}
