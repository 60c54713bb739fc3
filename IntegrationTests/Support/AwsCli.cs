using System.Text.Json;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>The AWS CLI, pointed at an endpoint.</summary>
public sealed class AwsCli(Uri endpoint)
{
    /// <summary>Runs a command and reads its JSON answer; an empty answer is an empty object.</summary>
    public async Task<JsonElement> RunAsync(params string[] arguments)
    {
        var output = await Tools.RunAsync("aws", ["--endpoint-url", endpoint.AbsoluteUri, "--output", "json", .. arguments], Environment);
        return JsonDocument.Parse(string.IsNullOrWhiteSpace(output) ? "{}" : output).RootElement;
    }

    /// <summary>Runs a command that must fail, and returns what the CLI says.</summary>
    public async Task<string> FailAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await Tools.TryRunAsync("aws", ["--endpoint-url", endpoint.AbsoluteUri, .. arguments], Environment);
        exitCode.ShouldNotBe(0, output);
        return error.Trim();
    }

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "",
        ["AWS_RETRY_MODE"] = "standard",
        ["AWS_MAX_ATTEMPTS"] = "2",
        ["AWS_PAGER"] = "",
    };
}
