using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda;

/// <summary>Calls Lambda's API as a client does.</summary>
internal static class LambdaClient
{
    private const string Functions = "/2015-03-31/functions";

    public static string Role => "arn:aws:iam::000000000000:role/runs";

    public static async Task<HttpResponseMessage> InvokeAsync(this LocalAws aws, string function, string payload, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Functions}/{function}/invocations") { Content = new StringContent(payload, Encoding.UTF8) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await aws.Http.SendAsync(request);
    }

    /// <summary>Calls an operation; the status and the answer.</summary>
    public static async Task<(int Status, JsonNode? Json)> LambdaAsync(this LocalAws aws, string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await aws.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null);
    }

    public static async Task<JsonNode> CreateFunctionAsync(this LocalAws aws, string name, string more = "") =>
        (await aws.LambdaAsync("POST", Functions, $$"""
            {"FunctionName":"{{name}}","Runtime":"provided.al2023","Handler":"bootstrap","Role":"{{Role}}","Code":{"ZipFile":"{{Zips.OneFile("bootstrap", "#!/bin/sh")}}"}{{more}}}
            """)).Json!;
}
