using System.Reflection;

namespace Aspire.Hosting;

/// <summary>How an application is built.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>The command line.</summary>
    public string[]? Args { get; set; }

    /// <summary>The AppHost's assembly, where it isn't the process's.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>The AppHost project's folder.</summary>
    public string? ProjectDirectory { get; set; }

    /// <summary>Without a dashboard.</summary>
    public bool DisableDashboard { get; set; }

    /// <summary>The application's name in the dashboard.</summary>
    public string? DashboardApplicationName { get; set; }

    /// <summary>Whether http is allowed where https is the rule.</summary>
    public bool AllowUnsecuredTransport { get; set; }

    /// <summary>Whether resources' lines go to the AppHost's log too.</summary>
    public bool EnableResourceLogging { get; set; }

    /// <summary>The registry of container images, instead of their own.</summary>
    public string? ContainerRegistryOverride { get; set; }

    internal Assembly? FindAssembly() => AssemblyName is { } name ? Assembly.Load(new AssemblyName(name)) : Assembly.GetEntryAssembly();
}
