using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Wire;

/// <summary>Where the emulator is reached from this machine: known once it listens.</summary>
internal sealed class EmulatorAddress(IServiceProvider services, EmulatorOptions options)
{
    /// <summary>E.g. <c>127.0.0.1:4566</c>: never a name, so that no family of addresses is tried in vain.</summary>
    public string HostAndPort => $"127.0.0.1:{Port}";

    public string Url => $"http://localhost:{Port}";

    public int Port
    {
        get
        {
            var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            return address is null ? options.Port : new Uri(address).Port;
        }
    }
}
