using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Describes an application.</summary>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _inner;
    private readonly DistributedApplicationOptions _options;
    private readonly DistributedApplicationExecutionContextOptions _contextOptions = new(DistributedApplicationOperation.Run);
    private readonly ResourceCollection _resources = [];

    /// <summary>With a command line.</summary>
    public DistributedApplicationBuilder(string[] args)
        : this(new DistributedApplicationOptions { Args = args })
    {
    }

    /// <summary>With options.</summary>
    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var settings = new HostApplicationBuilderSettings { Args = options.Args, Configuration = new ConfigurationManager() };
        settings.Configuration.AddInMemoryCollection([new("hostBuilder:reloadConfigOnChange", "false")]);
        var observer = AppHostObserver.Current;
        observer?.Creating(options, settings);

        AppHostAssembly = options.FindAssembly();
        AppHostDirectory = options.ProjectDirectory ?? MetadataOf("apphostprojectpath") ?? Directory.GetCurrentDirectory();
        settings.ContentRootPath ??= AppHostDirectory;
        settings.ApplicationName ??= AppHostAssembly?.GetName().Name;
        _inner = Host.CreateApplicationBuilder(settings);
        UserSecrets = AddUserSecrets();
        ExecutionContext = new DistributedApplicationExecutionContext(_contextOptions);
        AddServices();
        observer?.Created(this);
    }

    /// <inheritdoc/>
    public ConfigurationManager Configuration => _inner.Configuration;

    /// <inheritdoc/>
    public string AppHostDirectory { get; }

    /// <inheritdoc/>
    public Assembly? AppHostAssembly { get; }

    /// <inheritdoc/>
    public IHostEnvironment Environment => _inner.Environment;

    /// <inheritdoc/>
    public IServiceCollection Services => _inner.Services;

    /// <inheritdoc/>
    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    /// <inheritdoc/>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <inheritdoc/>
    public IResourceCollection Resources => _resources;

    internal UserSecrets UserSecrets { get; }

    /// <inheritdoc/>
    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (_resources.FirstOrDefault(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw new DistributedApplicationException(
                $"Cannot add resource of type '{resource.GetType()}' with name '{resource.Name}' because resource of type '{other.GetType()}' with that name already exists. Resource names are case-insensitive.");
        }

        _resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    /// <inheritdoc/>
    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    /// <inheritdoc/>
    public DistributedApplication Build()
    {
        var observer = AppHostObserver.Current;
        observer?.Building(this);
        var application = new DistributedApplication(_inner.Build());
        _contextOptions.Services = application.Services;
        observer?.Built(application);
        return application;
    }

    private string? MetadataOf(string key) =>
        AppHostAssembly?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value;

    /// <summary>In every environment, not in Development alone: what was made on the first run is found on the second.</summary>
    private UserSecrets AddUserSecrets()
    {
        var id = AppHostAssembly?.GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId;
        return new UserSecrets(id);
    }

    private void AddServices()
    {
        Services.AddLogging(logging => logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)); // A failed start is told in one line, by Run.
        Services.AddHealthChecks();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(_options);
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton(Eventing);
        Services.AddSingleton(UserSecrets);
        Services.AddSingleton(new DistributedApplicationModel(_resources));
        Services.AddSingleton(new AppHostFacts(AppHostDirectory, AppHostAssembly));
        Services.AddSingleton<ResourceLoggerService>();
        Services.Configure<ResourceNotificationServiceOptions>(waiting =>
            waiting.DefaultWaitBehavior = _options.DisableDashboard ? WaitBehavior.StopOnResourceUnavailable : WaitBehavior.WaitOnResourceUnavailable);
        Services.AddSingleton<ResourceNotificationService>();
        Services.AddSingleton(services => new ResourceCommandService(
            services.GetRequiredService<ResourceNotificationService>(), services.GetRequiredService<ResourceLoggerService>(), services));
        Services.AddOrchestration();
        Services.AddSingleton<IDashboardModel, DashboardModel>();
        Services.AddSingleton<IDashboard>(_ => new DashboardServer(Configuration.GetValue<bool>("ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS")));
    }
}
