namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the application: a project, an executable, a container, a parameter, a cloud resource.</summary>
public interface IResource
{
    /// <summary>The unique name.</summary>
    string Name { get; }

    /// <summary>Everything that was said of the resource.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
