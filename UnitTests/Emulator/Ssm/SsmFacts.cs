using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Ssm;

/// <summary>Facts about Parameter Store, played in its JSON protocol.</summary>
public abstract class SsmFacts : IAsyncLifetime
{
    private LocalAws? _aws;

    private protected LocalAws Aws => _aws ??= Start();

    private protected virtual LocalAws Start() => new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    protected async Task<JsonObject> CallAsync(string operation, string input)
    {
        var (isDone, answer) = await TryAsync(operation, input);
        return isDone ? answer : throw new InvalidOperationException(answer.ToJsonString());
    }

    protected async Task<string> RefusalAsync(string operation, string input)
    {
        var (isDone, answer) = await TryAsync(operation, input);
        isDone.ShouldBeFalse();
        return $"{answer["__type"]}: {answer["message"] ?? answer["Message"]}";
    }

    protected Task<JsonObject> PutAsync(string name, string value, string more = "") =>
        CallAsync("PutParameter", $$"""{"Name":"{{name}}","Value":"{{value}}","Type":"String","Overwrite":true{{more}}}""");

    protected async Task<string> ValueAsync(string name) => (await CallAsync("GetParameter", $$"""{"Name":"{{name}}"}"""))["Parameter"]!["Value"]!.ToString();

    protected static string[] Names(JsonObject answer) => [.. answer["Parameters"]!.AsArray().Select(parameter => parameter!["Name"]!.ToString())];

    private async Task<(bool IsDone, JsonObject Answer)> TryAsync(string operation, string input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", $"AmazonSSM.{operation}");
        await TestSigner.SignAsync(request, "ssm");
        using var response = await Aws.Http.SendAsync(request);
        return (response.IsSuccessStatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
