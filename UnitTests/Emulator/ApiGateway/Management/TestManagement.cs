using CampusIssues.UnitTests.Emulator.Support;
using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator;
using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Hosting;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Management;

/// <summary>The management API and the stages that it makes, without a server.</summary>
internal sealed class TestManagement
{
    private readonly ApiGatewayService _service;
    private readonly DeployedRoute _route;

    public TestManagement(IDocumentStore? documents = null)
    {
        Documents = documents ?? new SqliteDocumentStore(new EmulatorOptions());
        Store = new ApiStore(Documents, Clock);
        Keys = new KeyStore(Documents);
        var meter = new UsageMeter(Store, Keys, Clock);
        var services = new IntegrationServices(Clock, NullLogger<IntegrationServices>.Instance, new TokenKeys(new EmulatorOptions()), new RootIdentity(), new AllowAll(), Functions, meter);
        var compiler = new StageCompiler(services);
        var pipeline = new GatewayPipeline(services);
        var stages = new StageRegistry(Store, compiler, NullLogger<StageRegistry>.Instance);
        _service = new ApiGatewayService(Store, Keys, meter, stages, pipeline, compiler, new RootIdentity(), new AllowAll());
        _route = new DeployedRoute(stages, pipeline);
    }

    public IDocumentStore Documents { get; }

    public HandClock Clock { get; } = new();

    public FakeFunctions Functions { get; } = new();

    public ApiStore Store { get; }

    public KeyStore Keys { get; }

    /// <summary>Calls the management API; the answer must have the status.</summary>
    public async Task<JsonObject> CallAsync(string method, string target, string body = "", int expected = 0)
    {
        var http = Context(method, target, body, "localhost:4566");
        await _service.HandleAsync(http, null);
        var answer = await FinishAsync(http);
        (expected == 0 ? answer.StatusCode is >= 200 and < 300 : answer.StatusCode == expected).ShouldBeTrue($"{method} {target} → {answer.StatusCode} {answer.Body}");
        return answer.Bytes.Length == 0 ? [] : JsonNode.Parse(answer.Bytes)!.AsObject();
    }

    /// <summary>The text of the error that a call ends with.</summary>
    public async Task<string> ErrorAsync(string method, string target, string body, int status) =>
        (string)(await CallAsync(method, target, body, status))["message"]!;

    /// <summary>Calls a deployed API.</summary>
    public async Task<TestAnswer> InvokeAsync(string method, string target, string host = "localhost:4566", params (string Name, string Value)[] headers)
    {
        var http = Context(method, target, "", host);
        foreach (var (name, value) in headers)
        {
            http.Request.Headers[name] = value;
        }

        _route.Matches(http.Request).ShouldBeTrue();
        await _route.HandleAsync(http);
        return await FinishAsync(http);
    }

    private static DefaultHttpContext Context(string method, string target, string body, string host)
    {
        var http = new DefaultHttpContext();
        var question = target.IndexOf('?', StringComparison.Ordinal);
        http.Request.Method = method;
        http.Request.Protocol = "HTTP/1.1";
        http.Request.Scheme = "http";
        http.Request.Host = new HostString(host);
        http.Request.Path = question < 0 ? target : target[..question];
        http.Request.QueryString = question < 0 ? QueryString.Empty : new QueryString(target[question..]);
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Request.ContentLength = Encoding.UTF8.GetByteCount(body);
        http.Response.Body = new MemoryStream();
        return http;
    }

    private static async Task<TestAnswer> FinishAsync(HttpContext http)
    {
        await http.Response.BodyWriter.FlushAsync();
        return new TestAnswer(http.Response.StatusCode, http.Response.Headers, ((MemoryStream)http.Response.Body).ToArray());
    }
}
