using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>An emulator's AWS APIs without a client in between: unsigned, so by its root user, and quick.</summary>
public sealed class AwsHttp(Uri endpoint)
{
    /// <summary>Calls an action of a query protocol; its answer without namespaces.</summary>
    public async Task<XElement> QueryAsync(string version, string action, params (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent(
            parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)).Append(new("Action", action)).Append(new("Version", version)));
        var (status, text) = await SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, $"/?Version={version}")) { Content = form });
        status.ShouldBe(200, $"{action}: {text}");
        var answer = XElement.Parse(text);
        foreach (var element in answer.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return answer;
    }

    /// <summary>Calls an operation of a JSON protocol, e.g. <c>DynamoDB_20120810.PutItem</c>.</summary>
    public async Task<JsonNode> JsonAsync(string target, JsonObject input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", target);
        var (status, text) = await SendAsync(request);
        status.ShouldBe(200, $"{target}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Calls an operation of a REST protocol, or an address of the emulator's own.</summary>
    public async Task<(int Status, JsonNode? Json)> RestAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint, path)) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        var (status, text) = await SendAsync(request);
        return (status, text.StartsWith('{') ? JsonNode.Parse(text) : null);
    }

    /// <summary>A stack's outputs, or its parameters.</summary>
    public async Task<Dictionary<string, string>> OutputsAsync(string stack, string list = "Outputs", string key = "OutputKey", string value = "OutputValue") =>
        (await QueryAsync("2010-05-15", "DescribeStacks", ("StackName", stack))).Descendants(list).First().Elements("member").ToDictionary(member => member.Element(key)!.Value, member => member.Element(value)?.Value ?? "");

    private static async Task<(int Status, string Text)> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
