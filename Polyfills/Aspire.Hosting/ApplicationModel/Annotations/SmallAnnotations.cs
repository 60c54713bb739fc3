namespace Aspire.Hosting.ApplicationModel;

/// <summary>A health check, by its key, that the resource must pass to be healthy.</summary>
public class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    /// <summary>Its name in the health check service.</summary>
    public string Key { get; } = key;
}

/// <summary>A resource that starts by command only.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;

/// <summary>How many processes a project runs as.</summary>
public sealed class ReplicaAnnotation(int replicas = 1) : IResourceAnnotation
{
    /// <summary>How many.</summary>
    public int Replicas { get; } = replicas;
}

/// <summary>How a resource relates to another.</summary>
public sealed class ResourceRelationshipAnnotation(IResource resource, string type) : IResourceAnnotation
{
    /// <summary>The other.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>E.g. "Parent", "Reference", "WaitFor".</summary>
    public string Type { get; } = type;
}

/// <summary>What is known of a resource before it does anything.</summary>
public class ResourceSnapshotAnnotation(CustomResourceSnapshot initialSnapshot) : IResourceAnnotation
{
    /// <summary>What is known.</summary>
    public CustomResourceSnapshot InitialSnapshot { get; } = initialSnapshot;
}

/// <summary>The resource sends telemetry.</summary>
public class OtlpExporterAnnotation : IResourceAnnotation
{
    /// <summary>Over which protocol; null leaves the choice open.</summary>
    public OtlpProtocol? RequiredProtocol { get; init; }
}

/// <summary>A picture for the resource.</summary>
public sealed class ResourceIconAnnotation(string iconName, IconVariant iconVariant = IconVariant.Filled) : IResourceAnnotation
{
    /// <summary>A Fluent icon's name.</summary>
    public string IconName { get; } = iconName;

    /// <summary>How it is drawn.</summary>
    public IconVariant IconVariant { get; } = iconVariant;
}

/// <summary>How an icon is drawn.</summary>
public enum IconVariant
{
    /// <summary>In outline.</summary>
    Regular = 0,

    /// <summary>Filled.</summary>
    Filled = 1,
}
