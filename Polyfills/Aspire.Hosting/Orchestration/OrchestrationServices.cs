using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

internal static class OrchestrationServices
{
    public static IServiceCollection AddOrchestration(this IServiceCollection services)
    {
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        services.AddSingleton(_ => new HttpClient());
        services.AddSingleton<SecretMask>();
        services.AddSingleton<AppHostConsole>();
        services.AddSingleton<Reaper>();
        services.AddSingleton<EndpointAllocator>();
        services.AddSingleton<ValueResolver>();
        services.AddSingleton<Containers.ContainerRuntime>();
        services.AddSingleton<Containers.ContainerPlanner>();
        services.AddSingleton<LaunchPlanner>();
        services.AddSingleton<ResourceUrls>();
        services.AddSingleton<HealthMonitor>();
        services.AddSingleton<AttendedRun>();
        services.AddSingleton<DashboardLauncher>();
        services.AddSingleton<Orchestrator>();
        services.AddHostedService(provider => provider.GetRequiredService<Orchestrator>());
        return services;
    }
}
