using CampusIssues.UnitTests.Emulator.Support;
using System.Net;
using System.Text;
using System.Text.Json;
using CampusIssues.Emulator;
using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampusIssues.UnitTests.Emulator.ApiGateway;

/// <summary>A stage without a server: requests go in as objects, answers come out.</summary>
internal sealed class TestGateway
{
    private readonly Dictionary<string, StageRuntime> _compiled = [];

    public TestGateway() =>
        Services = new IntegrationServices(Clock, NullLogger<IntegrationServices>.Instance, Keys, new RootIdentity(), new AllowAll(), Functions, null, Logs, Metrics);

    public TokenKeys Keys { get; } = new(new EmulatorOptions());

    public FakeLogs Logs { get; } = new();

    public FakeMetrics Metrics { get; } = new();


    public FakeFunctions Functions { get; } = new();

    public HandClock Clock { get; } = new();

    public ApiDefinition Definition { get; set; } = new() { Api = { Id = "abc123defg", Name = "test" } };

    public Stage Stage { get; set; } = new() { StageName = "prod", DeploymentId = "dep123" };

    public IntegrationServices Services { get; }

    /// <summary>Adds a method that is integrated with the function <c>fn</c> by proxy.</summary>
    public Method Proxy(string httpMethod, string path)
    {
        var method = new Method
        {
            HttpMethod = httpMethod,
            MethodIntegration = new Integration { Type = "AWS_PROXY", HttpMethod = "POST", Uri = FunctionUri.Of("fn", "us-east-1") },
        };
        (Definition.ResourceAt(path).ResourceMethods ??= [])[httpMethod] = method;
        return method;
    }

    public Task<TestAnswer> GetAsync(string target, params (string Name, string Value)[] headers) => SendAsync("GET", target, null, headers);

    public Task<TestAnswer> PostAsync(string target, string body, string contentType = "application/json") =>
        SendAsync("POST", target, Encoding.UTF8.GetBytes(body), ("Content-Type", contentType));

    public async Task<TestAnswer> SendAsync(string method, string target, byte[]? body, params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext();
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? target : target[..question];
        http.Request.Method = method;
        http.Request.Protocol = "HTTP/1.1";
        http.Request.Scheme = "http";
        http.Request.Path = Uri.UnescapeDataString(path);
        http.Request.QueryString = question < 0 ? QueryString.Empty : new QueryString(target[question..]);
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        http.Request.Headers.Host = "abc.example.org:5081";
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        http.Request.Body = new MemoryStream(body ?? []);
        http.Request.ContentLength = body?.Length;
        foreach (var (name, value) in headers)
        {
            http.Request.Headers.Append(name, value);
        }

        var sent = new MemoryStream();
        http.Response.Body = sent;
        if (!_compiled.TryGetValue(Stage.StageName, out var stage))
        {
            _compiled[Stage.StageName] = stage = new StageCompiler(Services).Compile(Definition, Stage, "us-east-1");
        }

        await new GatewayPipeline(Services).HandleAsync(http, stage, path, $"/{Stage.StageName}{path}");
        await http.Response.BodyWriter.FlushAsync();
        return new TestAnswer(http.Response.StatusCode, http.Response.Headers, sent.ToArray());
    }
}

/// <summary>What came back.</summary>
internal sealed record TestAnswer(int StatusCode, IHeaderDictionary Headers, byte[] Bytes)
{
    public string Body => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;
}
