using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds services that others run.</summary>
public static class ExternalServiceBuilderExtensions
{
    /// <summary>Adds a service by its address.</summary>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? builder.AddExternalService(name, uri)
            : throw new ArgumentException($"The URL for the external service must be absolute: '{url}'.", nameof(url));

    /// <summary>Adds a service by its address.</summary>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        Uri uri) => builder.AddResource(new ExternalServiceResource(name, uri)).WithUrls(context => context.Urls.Add(new ResourceUrlAnnotation { Url = uri.ToString() }));

    /// <summary>Adds a service whose address a parameter tells.</summary>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        IResourceBuilder<ParameterResource> urlParameter) => builder.AddResource(new ExternalServiceResource(name, urlParameter.Resource));
}
