using Aspire.Hosting;
using CampusIssues.Benchmarks.Gateway;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>The dashboard as a process of its own: that of an AppHost without a resource.</summary>
internal sealed class DashboardProcess : IDisposable
{
    private readonly Child _child;

    private DashboardProcess(Child child, Uri page, Uri otlp) => (_child, Page, Otlp) = (child, page, otlp);

    public Uri Page { get; }

    public Uri Otlp { get; }

    public int Id => _child.Id;

    /// <summary>Starts it, and waits until it answers.</summary>
    public static async Task<DashboardProcess> StartAsync()
    {
        var (page, otlp, grpc) = (Local(), Local(), Local());
        var child = Child.Start(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"),
                "dashboard",
                $"--ASPNETCORE_URLS={page}",
                $"--ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL={otlp}",
                $"--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL={grpc}",
                "--ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS=true",
            ]);
        await Child.WaitForAsync(new Uri(page, "/health"));
        return new DashboardProcess(child, page, otlp);
    }

    /// <summary>What the process does.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var application = DistributedApplication.CreateBuilder(args).Build();
        await application.RunAsync();
        return 0;
    }

    public void Dispose() => _child.Dispose();

    private static Uri Local() => new($"http://localhost:{Child.FreePort()}");
}
