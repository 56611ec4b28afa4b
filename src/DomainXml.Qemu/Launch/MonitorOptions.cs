namespace DomainXml.Qemu;

/// <summary>The monitor: how whoever started QEMU talks to it.</summary>
internal static class MonitorOptions
{
    public static string SocketOf(HostInventory host) => $"{host.DomainFolder}/monitor.sock";

    public static void Plan(PlanBuilder plan)
    {
        var map = new QemuMap { { "backend", "socket" }, { "id", "charmonitor" } };
        if (plan.Guest.Host.Descriptors is { } descriptors)
            map.Add("fd", (long)descriptors.ListeningSocket);
        else
            map.Add("path", SocketOf(plan.Guest.Host));
        plan.Option(
            "-chardev",
            KeyValuePrinter.Print(map.Add("server", true).Add("wait", false), "backend")
        );
        plan.Option("-mon", "chardev=charmonitor,id=monitor,mode=control");
    }
}
