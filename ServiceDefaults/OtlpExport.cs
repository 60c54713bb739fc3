using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CampusIssues.ServiceDefaults;

/// <summary>The telemetry that is sent when there is somewhere to send it to. Apart, so that its types load only then.</summary>
internal static class OtlpExport
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static string? Endpoint(IConfiguration configuration) => configuration[EndpointKey] ?? Environment.GetEnvironmentVariable(EndpointKey);

    public static void Add(IHostApplicationBuilder builder, bool instrumentServer)
    {
        AddEnvironment(builder.Configuration);
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddMeter("System.Runtime", "CampusIssues.*").AddHttpClientInstrumentation();
                if (instrumentServer)
                {
                    // Of the memory pool there are three measurements for each read of a socket, which nobody looks at.
                    metrics.AddAspNetCoreInstrumentation().AddView("aspnetcore.memory_pool.*", MetricStreamConfiguration.Drop);
                }
                else
                {
                    metrics.AddMeter("Microsoft.AspNetCore.Server.Kestrel");
                }
            })
            .WithTracing(tracing =>
            {
                tracing.AddSource("CampusIssues.*").AddHttpClientInstrumentation();
                if (instrumentServer)
                {
                    tracing.AddAspNetCoreInstrumentation(server => server.Filter = IsNoHealthCheck);
                }
            })
            .UseOtlpExporter();
    }

    /// <summary>A server that was built without the environment in its configuration still gets the variables that the exporter reads.</summary>
    private static void AddEnvironment(IConfigurationBuilder configuration)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => ((string)variable.Key).StartsWith("OTEL_", StringComparison.Ordinal))
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value));
        configuration.AddInMemoryCollection(variables);
    }

    private static bool IsNoHealthCheck(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/alive", StringComparison.Ordinal);
}
