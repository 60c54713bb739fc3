using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>An answer of the API, read.</summary>
internal sealed record Answer(int Status, IDictionary<string, string> Headers, string Body)
{
    public static Answer Of(APIGatewayProxyResponse response) => new(response.StatusCode, response.Headers, response.Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Text(string member) => Json.TryGetProperty(member, out var value) ? value.GetString() : null;

    public int Number(string member) => Json.GetProperty(member).GetInt32();

    /// <summary>The error form's faults, as <c>field: message</c>.</summary>
    public string[] Errors => [.. Json.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("field").GetString()}: {error.GetProperty("message").GetString()}")];
}
