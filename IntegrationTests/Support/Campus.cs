using Aspire.Hosting;
using Aspire.Hosting.Testing;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>The whole system, booted once for all stories: the AppHost with its emulator, functions, gateway and site, on free ports.</summary>
public sealed class Campus : IAsyncLifetime
{
    /// <summary>The PIN of the staff member <c>admin</c> in this run.</summary>
    public const string AdminPin = "48291357";

    private readonly string _data = Directory.CreateTempSubdirectory("campus-").FullName;
    private Backend _backend = null!;
    private DistributedApplication _app = null!;

    public DistributedApplication App => _app;

    public Uri Site => _app.GetEndpoint("web", "http");

    public Uri Api => _app.GetEndpoint("gateway", "http");

    public Uri Aws => _backend.Endpoint ?? _app.GetEndpoint("emulator", "http");

    public async Task InitializeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        _backend = await Backend.StartAsync(patience.Token);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            [$"--Parameters:staff-pin={AdminPin}", $"--AwsData={_data}", $"--Aws={_backend.Endpoint?.AbsoluteUri ?? "embedded"}"]);
        _app = await builder.BuildAsync();
        await _app.StartAsync(patience.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("web", patience.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("gateway", patience.Token);
        await _app.ResourceNotifications.WaitForResourceAsync("staff", Aspire.Hosting.ApplicationModel.KnownResourceStates.Finished, patience.Token);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _backend.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Somebody who reports and follows issues.</summary>
    public ApiClient AsReporter() => new(Api);

    /// <summary>A signed-in member of the facilities staff.</summary>
    public async Task<ApiClient> AsStaffAsync(string name = "admin", string pin = AdminPin)
    {
        var client = new ApiClient(Api);
        await client.SignInAsync(name, pin);
        return client;
    }

    /// <summary>What an address has received.</summary>
    public Mailbox Mailbox(string address) => new(Aws, address);
}

[CollectionDefinition(Name)]
public sealed class CampusCollection : ICollectionFixture<Campus>
{
    public const string Name = "campus";
}
