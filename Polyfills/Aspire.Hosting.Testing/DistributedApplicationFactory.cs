using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Runs an AppHost's entry point and gets at what it builds.</summary>
public class DistributedApplicationFactory : IDisposable, IAsyncDisposable
{
    private readonly Type _entryPoint;
    private readonly EntryPointRun _run;

    /// <summary>For the AppHost in whose assembly the type is.</summary>
    public DistributedApplicationFactory(Type entryPoint)
        : this(entryPoint, [])
    {
    }

    /// <summary>For the AppHost in whose assembly the type is, with a command line.</summary>
    public DistributedApplicationFactory(Type entryPoint, string[] args)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        _entryPoint = entryPoint;
        _run = new EntryPointRun(entryPoint.Assembly, args, new Hooks(this));
    }

    /// <summary>Starts the application, all of its resources.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var application = await BuildAsync(cancellationToken);
        await application.StartAsync(cancellationToken);
    }

    /// <summary>A client of a resource's endpoint.</summary>
    public HttpClient CreateHttpClient(string resourceName, string? endpointName = null) => Started().CreateHttpClient(resourceName, endpointName);

    /// <summary>A resource's connection string.</summary>
    public ValueTask<string?> GetConnectionString(string resourceName) => Started().GetConnectionStringAsync(resourceName);

    /// <summary>A resource's address.</summary>
    public Uri GetEndpoint(string resourceName, string? endpointName = null) => Started().GetEndpoint(resourceName, endpointName);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<DistributedApplicationBuilder> CreateAsync(CancellationToken cancellationToken) => _run.StartAsync(cancellationToken);

    internal async Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken)
    {
        await _run.StartAsync(cancellationToken);
        return await _run.BuildAsync(cancellationToken);
    }

    /// <summary>The options may be changed.</summary>
    protected virtual void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions)
    {
    }

    /// <summary>The builder is there, and empty.</summary>
    protected virtual void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>The application is described, and not built.</summary>
    protected virtual void OnBuilding(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>The application is built, and not started.</summary>
    protected virtual void OnBuilt(DistributedApplication application)
    {
    }

    private DistributedApplication Started() =>
        _run.Application ?? throw new InvalidOperationException("The application has not been initialized. Call StartAsync first.");

    /// <summary>What a test wants of every AppHost: free ports, no dashboard, the environment of development.</summary>
    private void Configure(DistributedApplicationOptions options, HostApplicationBuilderSettings settings)
    {
        options.AssemblyName = _entryPoint.Assembly.GetName().Name;
        options.DisableDashboard = true;
        settings.EnvironmentName = Environments.Development;
        settings.Configuration ??= new ConfigurationManager();
        settings.Configuration.AddInMemoryCollection(
        [
            new("DcpPublisher:RandomizePorts", "true"),
            new("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://localhost:4317"),
        ]);
        OnBuilderCreating(options, settings);
    }

    private sealed class Hooks(DistributedApplicationFactory factory) : EntryPointHooks
    {
        public override void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings) => factory.Configure(options, settings);

        public override void Created(DistributedApplicationBuilder builder) => factory.OnBuilderCreated(builder);

        public override void Building(DistributedApplicationBuilder builder) => factory.OnBuilding(builder);

        public override void Built(DistributedApplication application) => factory.OnBuilt(application);
    }
}
