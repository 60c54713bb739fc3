using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>The addresses that are shown with a resource: its endpoints', those that were added, as the callbacks leave them.</summary>
internal sealed class ResourceUrls(DistributedApplicationExecutionContext executionContext, ResourceLoggerService loggers)
{
    public async Task<IReadOnlyList<UrlSnapshot>> OfAsync(IResource resource, CancellationToken cancellationToken)
    {
        var endpoints = resource is IResourceWithEndpoints owner ? owner.GetEndpoints().Where(endpoint => endpoint.IsAllocated).ToArray() : [];
        List<ResourceUrlAnnotation> urls = [.. endpoints.Select(endpoint => new ResourceUrlAnnotation { Url = endpoint.Url, Endpoint = endpoint })];
        urls.AddRange(resource.Annotations.OfType<ResourceUrlAnnotation>());
        var context = new ResourceUrlsCallbackContext(executionContext, resource, urls, cancellationToken) { Logger = loggers.GetLogger(resource) };
        foreach (var annotation in resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        var fallback = endpoints.FirstOrDefault();
        return [.. context.Urls.Select(url => Snapshot(url, fallback))];
    }

    private static UrlSnapshot Snapshot(ResourceUrlAnnotation url, EndpointReference? fallback) =>
        new(url.Endpoint?.EndpointName, Absolute(url.Url, url.Endpoint ?? fallback), url.DisplayLocation == UrlDisplayLocation.DetailsOnly)
        {
            DisplayProperties = new UrlDisplayPropertiesSnapshot(url.DisplayText ?? string.Empty),
        };

    private static string Absolute(string url, EndpointReference? endpoint) =>
        url.StartsWith('/') && endpoint is not null ? endpoint.Url + url : url;
}
