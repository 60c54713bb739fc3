using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Follows an AppHost's entry point from outside: how Aspire.Hosting.Testing gets at the builder and the application.</summary>
internal abstract class AppHostObserver
{
    private static readonly AsyncLocal<AppHostObserver?> Ambient = new();

    /// <summary>Whoever follows this flow of control; null for a plain run.</summary>
    public static AppHostObserver? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public abstract void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings);

    public abstract void Created(DistributedApplicationBuilder builder);

    /// <summary>May block: the entry point stands in <c>Build()</c> until the test goes on.</summary>
    public abstract void Building(DistributedApplicationBuilder builder);

    public abstract void Built(DistributedApplication application);
}
