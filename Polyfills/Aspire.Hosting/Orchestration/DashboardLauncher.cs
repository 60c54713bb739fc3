using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts the dashboard, where there is one, and tells the resources where to send their telemetry.</summary>
internal sealed class DashboardLauncher(
    DistributedApplicationOptions options,
    IConfiguration configuration,
    EndpointAllocator ports,
    IDashboardModel model,
    IEnumerable<IDashboard> dashboards)
{
    private const string FrontendKey = "ASPNETCORE_URLS";
    private const string DefaultFrontend = "http://localhost:18888";
    private const string DefaultOtlp = "http://localhost:18890";
    private const string DefaultGrpc = "http://localhost:18889";

    private readonly IDashboard? _dashboard = options.DisableDashboard ? null : dashboards.LastOrDefault();

    /// <summary>The page, with what lets in whoever follows it; null without a dashboard.</summary>
    public Uri? Frontend { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_dashboard is null)
        {
            return;
        }

        var isRandom = configuration.GetValue<bool>("DcpPublisher:RandomizePorts");
        var addresses = new DashboardAddresses(
            isRandom ? Free() : Configured(FrontendKey) ?? new Uri(DefaultFrontend),
            isRandom ? Free() : Configured(OtlpConfigurationExtensions.HttpEndpointKey) ?? new Uri(DefaultOtlp),
            isRandom ? Free() : Configured(OtlpConfigurationExtensions.GrpcEndpointKey) ?? new Uri(DefaultGrpc));

        // Before anything is awaited: the resources' environments are made while the dashboard starts.
        configuration[OtlpConfigurationExtensions.HttpEndpointKey] = addresses.OtlpHttp.GetLeftPart(UriPartial.Authority);
        configuration[OtlpConfigurationExtensions.GrpcEndpointKey] = null;
        configuration[FrontendKey] = addresses.Frontend.GetLeftPart(UriPartial.Authority);
        Frontend = new Uri(addresses.Frontend, _dashboard.LoginPath);
        foreach (var address in new[] { addresses.Frontend, addresses.OtlpHttp, addresses.OtlpGrpc }.OfType<Uri>())
        {
            if (EndpointAllocator.IsTaken(address.Port))
            {
                throw new DistributedApplicationException(
                    $"'dashboard' can't start: port {address.Port} is taken by another program. Stop that program, or give the dashboard another address in launchSettings.json.");
            }
        }

        await _dashboard.StartAsync(model, addresses, cancellationToken);
    }

    private Uri Free() => new($"http://localhost:{ports.FreePort()}");

    private Uri? Configured(string key) => configuration[key]?.Split(';')
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null)
        .FirstOrDefault(address => address?.Scheme == Uri.UriSchemeHttp);
}
