using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Tells resources where to send telemetry, by OpenTelemetry's own variables.</summary>
public static class OtlpConfigurationExtensions
{
    internal const string HttpEndpointKey = "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL";
    internal const string GrpcEndpointKey = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";

    private const string DefaultEndpoint = "http://localhost:18889";

    /// <summary>Tells the resource, over the protocol that the dashboard offers.</summary>
    public static void AddOtlpEnvironment(IResource resource, IConfiguration configuration, IHostEnvironment environment) =>
        Add(resource, configuration, environment, null);

    /// <summary>Tells the resource, over a protocol.</summary>
    public static void AddOtlpEnvironment(IResource resource, IConfiguration configuration, IHostEnvironment environment, OtlpProtocol protocol) =>
        Add(resource, configuration, environment, protocol);

    /// <summary>Tells the resource, over the protocol that the dashboard offers.</summary>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEnvironment
    {
        AddOtlpEnvironment(builder.Resource, builder.ApplicationBuilder.Configuration, builder.ApplicationBuilder.Environment);
        return builder;
    }

    /// <summary>Tells the resource, over a protocol.</summary>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder, OtlpProtocol protocol)
        where T : IResourceWithEnvironment
    {
        AddOtlpEnvironment(builder.Resource, builder.ApplicationBuilder.Configuration, builder.ApplicationBuilder.Environment, protocol);
        return builder;
    }

    private static void Add(IResource resource, IConfiguration configuration, IHostEnvironment environment, OtlpProtocol? required)
    {
        resource.Annotations.Add(new OtlpExporterAnnotation { RequiredProtocol = required });
        resource.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
        {
            var variables = context.EnvironmentVariables;
            var (url, protocol) = Endpoint(configuration, required);
            variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = url;
            variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
            variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={resource.Name}";
            variables["OTEL_SERVICE_NAME"] = resource.Name;
            if (configuration["AppHost:OtlpApiKey"] is { } key)
            {
                variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={key}";
            }

            if (environment.IsDevelopment())
            {
                AddDevelopment(variables);
            }
        }));
    }

    private static (string Url, string Protocol) Endpoint(IConfiguration configuration, OtlpProtocol? required)
    {
        var (grpc, http) = (configuration[GrpcEndpointKey], configuration[HttpEndpointKey]);
        return required switch
        {
            OtlpProtocol.HttpProtobuf => (http ?? throw Missing(), "http/protobuf"),
            OtlpProtocol.HttpJson => (http ?? throw Missing(), "http/json"),
            OtlpProtocol.Grpc => (grpc ?? DefaultEndpoint, "grpc"),
            _ when grpc is null && http is not null => (http, "http/protobuf"),
            _ => (grpc ?? DefaultEndpoint, "grpc"),
        };

        static InvalidOperationException Missing() => new($"OtlpExporter is configured to require http/protobuf, but no endpoint was configured for {HttpEndpointKey}");
    }

    /// <summary>What is seen at once in the dashboard, instead of after seconds.</summary>
    private static void AddDevelopment(Dictionary<string, object> variables)
    {
        variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
        variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
        variables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
        variables["OTEL_TRACES_SAMPLER"] = "always_on";
        variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
        variables["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true";
    }
}
