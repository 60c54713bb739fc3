using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Tells the addresses of all endpoints of another resource, by its name.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment => builder.WithReference(source, source.Resource.Name);

    /// <summary>Tells the addresses of all endpoints of another resource, by a name of its own.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithServiceDiscovery> source,
        string name)
        where TDestination : IResourceWithEnvironment
    {
        var other = source.Resource;
        return builder.Refer(other).WithEnvironment(context =>
        {
            foreach (var endpoint in other.GetEndpoints().Where(endpoint => !endpoint.ExcludeReferenceEndpoint))
            {
                ServiceDiscovery.Add(context.EnvironmentVariables, name, endpoint);
            }
        });
    }

    /// <summary>Tells the address of one endpoint.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment =>
        builder.Refer(endpointReference).WithEnvironment(context =>
            ServiceDiscovery.Add(context.EnvironmentVariables, endpointReference.Resource.Name, endpointReference));

    /// <summary>Tells an address under a name.</summary>
    /// <exception cref="InvalidOperationException">The address is relative, or has a path.</exception>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment
    {
        if (!uri.IsAbsoluteUri)
        {
            throw new InvalidOperationException("The uri for service reference must be absolute.");
        }

        return uri.AbsolutePath == "/"
            ? builder.WithEnvironment($"services__{name}__default__0", uri.ToString())
            : throw new InvalidOperationException("The uri absolute path must be \"/\".");
    }

    /// <summary>Tells the address of a service that others run.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<ExternalServiceResource> externalService)
        where TDestination : IResourceWithEnvironment
    {
        var service = externalService.Resource;
        return builder.Refer(service).WithEnvironment(async context =>
        {
            if (await service.GetUrlAsync(context.CancellationToken) is { } url)
            {
                var scheme = new Uri(url).Scheme;
                context.EnvironmentVariables[$"services__{service.Name}__{scheme}__0"] = url;
                context.EnvironmentVariables[ServiceDiscovery.Identifier($"{service.Name}_{scheme}")] = url;
            }
        });
    }

    /// <summary>Tells a connection string.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        var resource = source.Resource;
        var name = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName ?? resource.Name}";
        return builder.Refer(resource).WithEnvironment(context => context.EnvironmentVariables[name] = new ConnectionStringReference(resource, optional));
    }

    /// <summary>One of the resource's endpoints.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, [EndpointName] string name)
        where T : IResourceWithEndpoints => builder.Resource.GetEndpoint(name);

    /// <summary>Puts the resource below another.</summary>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> parent)
        where T : IResource => builder.WithParentRelationship(parent.Resource);

    /// <summary>Puts the resource below another.</summary>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResource parent)
        where T : IResource => builder.WithRelationship(parent, Orchestration.KnownRelationshipTypes.Parent);

    /// <summary>Says how the resource relates to another.</summary>
    public static IResourceBuilder<T> WithRelationship<T>(this IResourceBuilder<T> builder, IResource resource, string type)
        where T : IResource => builder.WithAnnotation(new ResourceRelationshipAnnotation(resource, type));

    /// <summary>Says how the resource relates to another.</summary>
    public static IResourceBuilder<T> WithRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> resourceBuilder, string type)
        where T : IResource => builder.WithRelationship(resourceBuilder.Resource, type);

    /// <summary>Says that the resource refers to another.</summary>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResource resource)
        where T : IResource => builder.WithRelationship(resource, Orchestration.KnownRelationshipTypes.Reference);

    /// <summary>Says that the resource refers to another.</summary>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> resourceBuilder)
        where T : IResource => builder.WithReferenceRelationship(resourceBuilder.Resource);
}
