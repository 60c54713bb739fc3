using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampusIssues.Emulator;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>An emulator in memory, without a port, that real AWS clients can talk to.</summary>
internal sealed class LocalAws : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public LocalAws(EmulatorOptions? options = null, Action<IServiceCollection>? replace = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IHostApplicationLifetime, NoLifetime>().AddEmulator(options ?? new EmulatorOptions());
        replace?.Invoke(services);
        _services = services.BuildServiceProvider();
        Http = new HttpClient(new EdgeHandler(_services.GetRequiredService<Edge>(), _services)) { BaseAddress = new Uri("http://localhost:4566") };
    }

    public HttpClient Http { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Makes an SDK client's configuration talk to this emulator.</summary>
    public T Configure<T>(T config)
        where T : Amazon.Runtime.ClientConfig
    {
        config.ServiceURL = "http://localhost:4566";
        config.AuthenticationRegion = "us-east-1";
        config.MaxErrorRetry = 0;
        config.HttpClientFactory = new OneClient(Http);
        return config;
    }

    /// <summary>Calls an action of the query protocol; throws <see cref="QueryFault"/> for an error.</summary>
    public async Task<XElement> QueryAsync(string service, string version, string action, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))
                .Append(new("Action", action)).Append(new("Version", version))),
        };
        await TestSigner.SignAsync(request, service);
        using var response = await Http.SendAsync(request);
        var answer = WithoutNamespaces(XElement.Parse(await response.Content.ReadAsStringAsync()));
        return response.IsSuccessStatusCode
            ? answer.Element($"{action}Result")!
            : throw new QueryFault((int)response.StatusCode, answer.Element("Error")!.Element("Code")!.Value, answer.Element("Error")!.Element("Message")!.Value);
    }

    public async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await Http.GetStringAsync(path))!;

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return _services.DisposeAsync();
    }

    private static XElement WithoutNamespaces(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root;
    }

    private sealed class OneClient(HttpClient client) : Amazon.Runtime.HttpClientFactory
    {
        public override HttpClient CreateHttpClient(Amazon.Runtime.IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(Amazon.Runtime.IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(Amazon.Runtime.IClientConfig clientConfig) => false;
    }

    private sealed class NoLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
