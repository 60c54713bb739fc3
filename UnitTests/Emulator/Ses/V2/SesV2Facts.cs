using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Ses.V2;

/// <summary>Facts about SES's API v2, played over HTTP.</summary>
public abstract class SesV2Facts : IAsyncLifetime
{
    private protected LocalAws Aws { get; } = new();

    public async Task InitializeAsync() => await CallAsync("POST", "identities", """{"EmailIdentity":"campus.edu"}""");

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    /// <summary>Calls; throws what the API refuses with as <c>status code: text</c>.</summary>
    protected async Task<JsonObject> CallAsync(string method, string path, string? body = null)
    {
        var (status, error, answer) = await TryAsync(method, path, body);
        return status == 200 ? answer : throw new InvalidOperationException($"{status} {error}: {answer["message"]}");
    }

    protected async Task<string> RefusalAsync(string method, string path, string? body = null)
    {
        var (status, error, answer) = await TryAsync(method, path, body);
        return $"{status} {error}: {answer["message"]}";
    }

    protected static string Mail(string content, string more = "") =>
        """{"FromEmailAddress":"desk@campus.edu","Destination":{"ToAddresses":["ada@example.com"]},"Content":""" + content + more + "}";

    private async Task<(int Status, string? Error, JsonObject Answer)> TryAsync(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/v2/email/{path}");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Aws.Http.SendAsync(request);
        var error = response.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? types.Single() : null;
        return ((int)response.StatusCode, error, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
