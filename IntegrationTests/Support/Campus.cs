using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.Testing;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>The whole system, booted once for all stories: the AppHost with its emulator, functions, gateway and site, on free ports.</summary>
public sealed class Campus : IAsyncLifetime
{
    /// <summary>The PIN of the staff member <c>admin</c> in this run.</summary>
    public const string AdminPin = "48291357";

    private readonly string _data = Directory.CreateTempSubdirectory("campus-").FullName;
    private JsonElement? _session;
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
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            [$"--Parameters:staff-pin={AdminPin}", $"--AwsData={_data}", $"--Aws={_backend.Endpoint?.AbsoluteUri ?? "embedded"}"]);
        _app = await builder.BuildAsync();
        await _app.StartAsync(patience.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("web", patience.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("gateway", patience.Token);
        await _app.ResourceNotifications.WaitForResourceAsync("staff", Aspire.Hosting.ApplicationModel.KnownResourceStates.Finished, patience.Token);
        await MeetFunctionsAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_backend is not null)
        {
            await _backend.DisposeAsync();
        }

        await Folders.DeleteAsync(_data);
    }

    /// <summary>Somebody who reports and follows issues.</summary>
    public ApiClient AsReporter() => new(Api);

    /// <summary>A signed-in member of the facilities staff; all are in the same half hour's session.</summary>
    public async Task<ApiClient> AsStaffAsync()
    {
        var client = new ApiClient(Api);
        client.ComeBack((await SessionAsync()).GetProperty("token").GetString()!);
        return client;
    }

    /// <summary>The answer to a sign-in of this run that lasts ten minutes more: token, end, name and role.</summary>
    public async Task<JsonElement> SessionAsync()
    {
        if (_session is not { } kept || kept.GetProperty("expiresAt").GetDateTimeOffset() - TimeProvider.System.GetUtcNow() < TimeSpan.FromMinutes(10))
        {
            using var client = new ApiClient(Api);
            _session = (await client.SignInAsync("admin", AdminPin)).Json;
        }

        return _session.Value;
    }

    /// <summary>What an address has received.</summary>
    public Mailbox Mailbox(string address) => new(Aws, address);

    /// <summary>Waits until each function of the API has answered once: no story waits for a process that is still starting, which pages do for 20 seconds.</summary>
    private async Task MeetFunctionsAsync()
    {
        using var stranger = AsReporter();
        await Task.WhenAll(
            AnswersAsync(() => stranger.ReportAsync(location: "Moon")),
            AnswersAsync(() => stranger.StatusAsync("CI-0000-0000")),
            AnswersAsync(() => stranger.SendAsync(HttpMethod.Post, $"issues/{Guid.NewGuid()}/followers", new JsonObject())),
            AnswersAsync(() => stranger.UpdateAsync(Guid.NewGuid().ToString(), "OPEN")),
            AnswersAsync(() => stranger.ListAsync()),
            AnswersAsync(() => stranger.SendAsync(HttpMethod.Post, "admin/sign-in", new JsonObject { ["name"] = $"nobody{Guid.NewGuid():N}", ["pin"] = "0" })));

        static Task AnswersAsync(Func<Task<ApiAnswer>> ask) => Eventually.TrueAsync(async () => (int)(await ask()).Status < 500, "each function answers");
    }
}

[CollectionDefinition(Name)]
public sealed class CampusCollection : ICollectionFixture<Campus>
{
    public const string Name = "campus";
}
