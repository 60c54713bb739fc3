using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds containers.</summary>
public static class ContainerResourceBuilderExtensions
{
    /// <summary>Adds a container; an image without a tag is its latest.</summary>
    public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, [ResourceName] string name, string image) =>
        builder.AddResource(new ContainerResource(name)).WithImage(image);

    /// <summary>Adds a container.</summary>
    public static IResourceBuilder<ContainerResource> AddContainer(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string image,
        string tag) => builder.AddResource(new ContainerResource(name)).WithImage(image, tag);

    /// <summary>Adds a container whose image is built of a folder, relative to the AppHost.</summary>
    public static IResourceBuilder<ContainerResource> AddDockerfile(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string contextPath,
        string? dockerfilePath = null,
        string? stage = null)
    {
        var context = Path.GetFullPath(contextPath, builder.AppHostDirectory);
        return builder.AddResource(new ContainerResource(name))
            .WithAnnotation(new DockerfileAnnotation(context, Path.GetFullPath(dockerfilePath ?? "Dockerfile", context), stage));
    }

    /// <summary>Takes another image.</summary>
    public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image, string? tag = null)
        where T : ContainerResource
    {
        var colon = image.LastIndexOf(':');
        var hasTag = colon > image.LastIndexOf('/');
        return builder.WithAnnotation(
            new ContainerImageAnnotation { Image = hasTag ? image[..colon] : image, Tag = tag ?? (hasTag ? image[(colon + 1)..] : "latest") },
            ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Takes another tag.</summary>
    public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag)
        where T : ContainerResource
    {
        Image(builder).Tag = tag;
        return builder;
    }

    /// <summary>Takes the image of another registry.</summary>
    public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string? registry)
        where T : ContainerResource
    {
        Image(builder).Registry = registry;
        return builder;
    }

    /// <summary>Takes another entry point.</summary>
    public static IResourceBuilder<T> WithEntrypoint<T>(this IResourceBuilder<T> builder, string entrypoint)
        where T : ContainerResource
    {
        builder.Resource.Entrypoint = entrypoint;
        return builder;
    }

    /// <summary>Mounts a folder, relative to the AppHost.</summary>
    public static IResourceBuilder<T> WithBindMount<T>(this IResourceBuilder<T> builder, string source, string target, bool isReadOnly = false)
        where T : ContainerResource => builder.WithAnnotation(new ContainerMountAnnotation(
            Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory), target, ContainerMountType.BindMount, isReadOnly));

    /// <summary>Mounts a volume.</summary>
    public static IResourceBuilder<T> WithVolume<T>(this IResourceBuilder<T> builder, string? name, string target, bool isReadOnly = false)
        where T : ContainerResource => builder.WithAnnotation(new ContainerMountAnnotation(name, target, ContainerMountType.Volume, isReadOnly));

    /// <summary>Mounts a volume without a name.</summary>
    public static IResourceBuilder<T> WithVolume<T>(this IResourceBuilder<T> builder, string target)
        where T : ContainerResource => builder.WithVolume(null, target);

    /// <summary>Adds arguments to the runtime's run command.</summary>
    public static IResourceBuilder<T> WithContainerRuntimeArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : ContainerResource => builder.WithAnnotation(new ContainerRuntimeArgsCallbackAnnotation(list =>
        {
            foreach (var argument in args)
            {
                list.Add(argument);
            }
        }));

    private static ContainerImageAnnotation Image<T>(IResourceBuilder<T> builder)
        where T : ContainerResource => builder.Resource.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault()
            ?? throw new InvalidOperationException($"The resource '{builder.Resource.Name}' does not have a container image specified.");
}
