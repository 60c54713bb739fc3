using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>The REST API as a client sees it.</summary>
public sealed class ApiClient(Uri api) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = api };

    /// <summary>Reports an issue; unless told otherwise a valid one.</summary>
    public Task<ApiAnswer> ReportAsync(
        string description = "The projector shows only green", string? email = null, string issueType = "Maintenance", string location = "Library", string? room = null) =>
        SendAsync(HttpMethod.Post, "report-issue", Without(new JsonObject
        {
            ["issueType"] = issueType,
            ["location"] = location,
            ["room"] = room,
            ["description"] = description,
            ["email"] = email,
        }));

    public Task<ApiAnswer> StatusAsync(string issueId) => SendAsync(HttpMethod.Get, $"issue-status/{Uri.EscapeDataString(issueId)}");

    public Task<ApiAnswer> UpdateAsync(string issueId, string status, string? comment = null, string? reason = null, int? version = null) =>
        SendAsync(HttpMethod.Put, "update-status", Without(new JsonObject
        {
            ["issueId"] = issueId,
            ["status"] = status,
            ["comment"] = comment,
            ["reason"] = reason,
            ["version"] = version,
        }));

    public Task<ApiAnswer> ListAsync(string query = "") => SendAsync(HttpMethod.Get, $"get-all-issues{query}");

    public async Task<ApiAnswer> SignInAsync(string name, string pin)
    {
        var answer = await SendAsync(HttpMethod.Post, "admin/sign-in", new JsonObject { ["name"] = name, ["pin"] = pin });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        ComeBack(answer["token"].GetString()!);
        return answer;
    }

    /// <summary>Goes on with a token from before.</summary>
    public void ComeBack(string token) => _http.DefaultRequestHeaders.Authorization = new("Bearer", token);

    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonNode? body = null) =>
        SendAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) });

    public Task<ApiAnswer> SendTextAsync(HttpMethod method, string path, string body, string contentType = "application/json") =>
        SendAsync(new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, contentType) });

    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        return new ApiAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    public void Dispose() => _http.Dispose();

    private static JsonObject Without(JsonObject body)
    {
        foreach (var (name, _) in body.Where(member => member.Value is null).ToArray())
        {
            body.Remove(name);
        }

        return body;
    }
}

/// <summary>An answer of the API.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, string Text, System.Net.Http.Headers.HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Message => this["message"].GetString()!;

    public JsonElement this[string member] => Json.GetProperty(member);

    /// <summary>Checks the status, and that an error has the contract's form.</summary>
    public ApiAnswer ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        if ((int)status >= 400)
        {
            Message.ShouldNotBeNullOrWhiteSpace();
            this["requestId"].GetString().ShouldNotBeNullOrWhiteSpace();
        }

        return this;
    }
}
