using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

/// <summary>An application that is described and never started: its addresses are allocated and its environments made.</summary>
internal sealed class Model
{
    private readonly Lazy<DistributedApplication> _application;

    public Model(params (string Key, string? Value)[] configuration)
    {
        Builder = new DistributedApplicationBuilder(new DistributedApplicationOptions { DisableDashboard = true, ProjectDirectory = AppContext.BaseDirectory });
        Builder.Configuration.AddInMemoryCollection(configuration.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)));
        _application = new Lazy<DistributedApplication>(Builder.Build);
    }

    public DistributedApplicationBuilder Builder { get; }

    public IServiceProvider Services => _application.Value.Services;

    public ResourceNotificationService Notifications => Services.GetRequiredService<ResourceNotificationService>();

    public void Allocate() => Services.GetRequiredService<EndpointAllocator>().AllocateAll();

    /// <summary>What happens up to the moment when every address is known and nothing runs.</summary>
    public async Task BeginAsync()
    {
        await Builder.Eventing.PublishAsync(new BeforeStartEvent(Services, new DistributedApplicationModel(Builder.Resources)));
        var listeners = Builder.Resources.Where(resource => resource.Annotations.OfType<EndpointAnnotation>().Any()).ToArray();
        Allocate();
        foreach (var resource in listeners)
        {
            await Builder.Eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, Services));
        }
    }

    public async Task<Dictionary<string, string>> EnvironmentAsync(IResource resource)
    {
        Allocate();
        return (await Services.GetRequiredService<ValueResolver>().EnvironmentAsync(resource, CancellationToken.None)).ToDictionary(value => value.Name, value => value.Value);
    }

    public async Task<string[]> ArgumentsAsync(IResource resource) =>
        [.. (await Services.GetRequiredService<ValueResolver>().ArgumentsAsync(resource, CancellationToken.None)).Select(value => value.Value)];
}

/// <summary>A project that the tests name and nobody starts.</summary>
internal sealed class SomeProject : IProjectMetadata
{
    public string ProjectPath => Path.Combine(AppContext.BaseDirectory, "Some", "Some.csproj");
}
