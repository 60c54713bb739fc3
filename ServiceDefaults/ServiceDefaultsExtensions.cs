using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.ServiceDefaults;

/// <summary>
/// What every server of the system has: telemetry and health checks, by the names of Aspire's own template
/// (https://aspire.dev/fundamentals/service-defaults/).
/// </summary>
public static class ServiceDefaultsExtensions
{
    private const string Live = "live";

    /// <summary>Adds telemetry and health checks to a server.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder =>
        builder.ConfigureOpenTelemetry().AddDefaultHealthChecks();

    /// <summary>
    /// Sends traces, metrics and logs by OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. Where that isn't set nothing is added,
    /// and no type of OpenTelemetry's is loaded, so that a server without telemetry starts as fast as one that never had any.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="instrumentServer">Whether each HTTP request gets a span and is measured; false for a server that does that itself.</param>
    public static TBuilder ConfigureOpenTelemetry<TBuilder>(this TBuilder builder, bool instrumentServer = true)
        where TBuilder : IHostApplicationBuilder
    {
        if (!string.IsNullOrWhiteSpace(OtlpExport.Endpoint(builder.Configuration)))
        {
            OtlpExport.Add(builder, instrumentServer);
        }

        return builder;
    }

    /// <summary>Adds the check that the process answers.</summary>
    public static TBuilder AddDefaultHealthChecks<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);
        return builder;
    }

    /// <summary><c>/health</c>: all checks pass, it takes requests. <c>/alive</c>: it answers, no need to restart it.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Live) });
        return app;
    }
}
