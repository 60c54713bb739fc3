using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>What every project gets: telemetry, its launch profile's addresses and variables, its addresses as ASPNETCORE_URLS.</summary>
internal static class ProjectDefaults
{
    public static IResourceBuilder<T> Apply<T>(IResourceBuilder<T> builder, Action<ProjectResourceOptions> configure)
        where T : ProjectResource
    {
        var options = new ProjectResourceOptions();
        configure(options);
        var isDevelopment = builder.ApplicationBuilder.Environment.EnvironmentName == "Development";
        builder.WithOtlpExporter();
        builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
            if (isDevelopment)
            {
                context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true";
                context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true";
            }
        });
        ApplyLaunchProfile(builder, options);
        return builder.WithEnvironment(context => SetUrls(context, builder.Resource));
    }

    private static void ApplyLaunchProfile<T>(IResourceBuilder<T> builder, ProjectResourceOptions options)
        where T : ProjectResource
    {
        if (options.ExcludeLaunchProfile || LaunchProfiles.Choose(builder.Resource.GetProjectMetadata(), options.LaunchProfileName) is not { } chosen)
        {
            return;
        }

        foreach (var url in (chosen.Profile.ApplicationUrl ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(url => new Uri(url)))
        {
            builder.WithEndpoint(url.Scheme, endpoint =>
            {
                endpoint.UriScheme = url.Scheme;
                endpoint.Port ??= url.Port;
                endpoint.TlsEnabled = url.Scheme == Uri.UriSchemeHttps;
            });
        }

        builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables["DOTNET_LAUNCH_PROFILE"] = chosen.Name;
            foreach (var (name, value) in chosen.Profile.EnvironmentVariables)
            {
                context.EnvironmentVariables.TryAdd(name, Environment.ExpandEnvironmentVariables(value));
            }
        });
    }

    private static void SetUrls(EnvironmentCallbackContext context, ProjectResource resource)
    {
        var addresses = resource.GetEndpoints()
            .Where(endpoint => endpoint is { IsAllocated: true, IsHttp: true } or { IsAllocated: true, IsHttps: true })
            .Select(endpoint => $"{endpoint.Scheme}://{endpoint.EndpointAnnotation.TargetHost}:{endpoint.EndpointAnnotation.AllocatedEndpoint!.TargetPortExpression}")
            .ToArray();
        if (addresses.Length > 0)
        {
            context.EnvironmentVariables.TryAdd("ASPNETCORE_URLS", string.Join(';', addresses));
        }
    }
}

/// <summary>A project that is known by its path alone.</summary>
internal sealed record ProjectPathAnnotation(string ProjectPath) : IProjectMetadata;
