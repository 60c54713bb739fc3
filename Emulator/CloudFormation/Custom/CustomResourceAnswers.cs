using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.CloudFormation.Custom;

/// <summary>Where functions put the answers of custom resources: on AWS a presigned address of a bucket, here one of the emulator's.</summary>
internal sealed class CustomResourceAnswers(EmulatorAddress address) : IEdgeRoute
{
    private const string Root = "/_aws/cloudformation/custom-resources/";
    private const int LargestAnswer = 4096;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _awaited = new();

    /// <summary>Awaits an answer under a new address.</summary>
    public (string Url, Task<JsonObject> Answer) Await()
    {
        var token = Guid.NewGuid().ToString("N");
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited[token] = answer;
        return ($"{address.Url}{Root}{token}", answer.Task);
    }

    /// <summary>Awaits it no more.</summary>
    public void Forget(string url) => _awaited.TryRemove(url[(url.LastIndexOf('/') + 1)..], out _);

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(Root.TrimEnd('/'));

    public async Task HandleAsync(HttpContext http)
    {
        var token = http.Request.Path.Value![Root.Length..];
        if (http.Request.Method != HttpMethods.Put || !_awaited.TryGetValue(token, out var awaited))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = new PooledBuffer();
        if (!await RequestBody.TryReadAsync(http.Request, body, LargestAnswer, http.RequestAborted))
        {
            awaited.TrySetResult(Refusal($"Response object is too long."));
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        awaited.TrySetResult(Read(body.WrittenSpan));
    }

    private static JsonObject Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? Refusal("Invalid Response object: not a JSON object");
        }
        catch (JsonException)
        {
            return Refusal("Invalid Response object: not valid JSON");
        }
    }

    private static JsonObject Refusal(string reason) => new() { ["Status"] = "FAILED", ["Reason"] = reason, ["PhysicalResourceId"] = "none" };
}
