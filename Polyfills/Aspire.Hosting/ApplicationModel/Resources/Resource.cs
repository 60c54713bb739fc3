using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The base of every resource.</summary>
[DebuggerDisplay("Type = {GetType().Name,nq}, Name = {Name}")]
public abstract class Resource : IResource
{
    /// <summary>Names the resource.</summary>
    /// <exception cref="ArgumentException">The name is not 1–64 letters, digits and single hyphens that begin with a letter.</exception>
    protected Resource(string name)
    {
        ModelName.Validate(name);
        Name = name;
    }

    /// <inheritdoc/>
    public virtual string Name { get; }

    /// <inheritdoc/>
    public virtual ResourceAnnotationCollection Annotations { get; } = [];
}
