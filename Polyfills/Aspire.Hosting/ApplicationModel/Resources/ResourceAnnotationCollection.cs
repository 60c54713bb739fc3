using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What was said of a resource, in the order in which it was said.</summary>
public sealed class ResourceAnnotationCollection : Collection<IResourceAnnotation>;

/// <summary>Something said of a resource.</summary>
public interface IResourceAnnotation;

/// <summary>Whether an annotation is added or takes the place of those of its type.</summary>
public enum ResourceAnnotationMutationBehavior
{
    /// <summary>Added after the others.</summary>
    Append = 0,

    /// <summary>The others of its type are removed.</summary>
    Replace = 1,
}
