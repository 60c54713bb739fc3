using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Calls a method of an API as it is, deployed or not, past its authorizer and throttles.</summary>
internal sealed class TestInvokeMethod(ApiStore store, GatewayPipeline pipeline, StageCompiler compiler) : IRestOperation
{
    public string Name => nameof(TestInvokeMethod);

    public string Method => "POST";

    public string Path => "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}";

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        call.Demand("apigateway:POST", $"arn:aws:apigateway:{call.Region}::{call.Http.Request.Path}");
        var management = new ManagementCall(call, store, Name);
        var (stage, request) = Prepare(management);
        var answer = await pipeline.TestAsync(request, stage, management["resource_id"], management["http_method"]);
        management.Answer(new JsonObject
        {
            ["status"] = answer.StatusCode,
            ["body"] = Encoding.UTF8.GetString(answer.Body.Span),
            ["headers"] = new JsonObject(answer.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value[^1]))),
            ["multiValueHeaders"] = new JsonObject(answer.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)new JsonArray([.. header.Value.Select(value => (JsonNode?)value)])))),
            ["log"] = $"Method completed with status: {answer.StatusCode}",
            ["latency"] = 0,
        });
    }

    private (StageRuntime Stage, HttpContext Request) Prepare(ManagementCall call)
    {
        lock (store.Lock)
        {
            _ = call.Method;
            var stage = new Stage { StageName = "test-invoke-stage", DeploymentId = "test-invoke", Variables = OpenApi.JsonText.Map(call.Input["stageVariables"]) };
            return (compiler.Compile(Importer.Clone(call.Api.Definition), stage, call.Aws.Region), Request(call));
        }
    }

    private static DefaultHttpContext Request(ManagementCall call)
    {
        var target = call.Text("pathWithQueryString") is { Length: > 0 } text ? text : call.Resource.Path;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var http = new DefaultHttpContext { RequestAborted = call.Aws.Http.RequestAborted };
        var body = Encoding.UTF8.GetBytes(call.Text("body") ?? "");
        http.Request.Method = call["http_method"] == "ANY" ? "GET" : call["http_method"];
        http.Request.Protocol = "HTTP/1.1";
        http.Request.Scheme = "https";
        http.Request.Host = new HostString("testPrefix.testDomainName");
        http.Request.QueryString = question < 0 ? QueryString.Empty : new QueryString(target[question..]);
        http.Request.Body = new MemoryStream(body);
        http.Request.ContentLength = body.Length;
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        foreach (var (name, value) in OpenApi.JsonText.Map(call.Input["headers"]) ?? [])
        {
            http.Request.Headers[name] = value;
        }

        return http;
    }
}
