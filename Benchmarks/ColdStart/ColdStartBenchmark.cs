using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CampusIssues.Benchmarks.Gateway;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.ColdStart;

/// <summary>
/// Cold starts of GetCampusIssue by build mode, beside a Python function that imports boto3: from the process's start to its first
/// request for an event, and from that event to its answer, which needs one GetItem of DynamoDB (the emulator's, in its own process).
/// </summary>
internal static class ColdStartBenchmark
{
    private const string Event = """{"resource":"/issue-status/{issueId}","path":"/issue-status/7d0f0f0e-0000-4000-8000-000000000000","httpMethod":"GET","headers":{},"pathParameters":{"issueId":"7d0f0f0e-0000-4000-8000-000000000000"},"requestContext":{"requestId":"cold","identity":{"sourceIp":"127.0.0.1"}},"body":null,"isBase64Encoded":false}""";

    public static async Task<int> RunAsync(string[] options)
    {
        var rounds = options is ["--rounds", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 15;
        var root = FindRoot(AppContext.BaseDirectory);
        List<Candidate> candidates = [.. await BuildModes.PublishAsync(root, anew: !options.Contains("--no-publish"))];
        if (await PythonAsync() is { } python)
        {
            candidates.Add(new Candidate("Python, boto3", python, [Path.Combine(root, "Benchmarks/ColdStart/peer.py")], null));
        }

        using var dynamo = ServerProcess.Launch("emulator", "dotnet", port => [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", port.ToString(CultureInfo.InvariantCulture), "--in-memory"]);
        await CreateTableAsync(dynamo.Url);
        await using var api = await RuntimeApi.StartAsync(Child.FreePort(), Event);
        Console.Out.WriteLine($"{"GetCampusIssue, ms",-38} {"init min",9} {"median",9} {"first min",10} {"median",9} {"together",9} {"MB",7}");
        foreach (var candidate in candidates)
        {
            await MeasureAsync(candidate, api, dynamo.Url); // files come into the machine's cache
            var times = new List<(TimeSpan Init, TimeSpan First)>();
            for (var round = 0; round < rounds; round++)
            {
                times.Add(await MeasureAsync(candidate, api, dynamo.Url));
            }

            Report(candidate, times);
        }

        return 0;
    }

    /// <summary>The Python that has boto3, itself and not a shim before it; null where there is none.</summary>
    private static async Task<string?> PythonAsync()
    {
        if (!await Child.RunAsync("python3", ["-c", "import boto3"]))
        {
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", "import sys; print(sys.executable)"]) { RedirectStandardOutput = true })!;
        return (await process.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static async Task<(TimeSpan Init, TimeSpan First)> MeasureAsync(Candidate candidate, RuntimeApi api, Uri dynamo)
    {
        api.Expect();
        var started = Stopwatch.GetTimestamp();
        using var process = Child.Start(candidate.Program, candidate.Arguments, null, [.. Environment(api.Port, dynamo)]);
        return await api.MeasureAsync(started);
    }

    private static IEnumerable<(string, string)> Environment(int port, Uri dynamo) =>
    [
        ("AWS_LAMBDA_RUNTIME_API", $"localhost:{port}"), ("_HANDLER", "GetCampusIssue"), ("AWS_LAMBDA_FUNCTION_NAME", "GetCampusIssue"), ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
        ("AWS_ENDPOINT_URL", dynamo.AbsoluteUri), ("AWS_REGION", "us-east-1"), ("AWS_DEFAULT_REGION", "us-east-1"), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"),
        ("STAFF_TOKEN_KEY", new string('k', 40)), ("OTEL_EXPORTER_OTLP_ENDPOINT", ""),
    ];

    private static async Task CreateTableAsync(Uri dynamo)
    {
        using var http = new HttpClient { BaseAddress = dynamo };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = JsonContent.Create(JsonNode.Parse("""{"TableName":"CampusIssues","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"issueId","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"issueId","AttributeType":"S"}]}""")),
        };
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810.CreateTable");
        request.Content.Headers.ContentType = new("application/x-amz-json-1.0");
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static void Report(Candidate candidate, List<(TimeSpan Init, TimeSpan First)> times)
    {
        var init = times.Select(time => time.Init.TotalMilliseconds).Order().ToArray();
        var first = times.Select(time => time.First.TotalMilliseconds).Order().ToArray();
        var together = times.Select(time => (time.Init + time.First).TotalMilliseconds).Order().ToArray();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{candidate.Name,-38} {init[0],9:0.0} {init[init.Length / 2],9:0.0} {first[0],10:0.0} {first[first.Length / 2],9:0.0} {together[together.Length / 2],9:0.0} {candidate.Megabytes,7:0.0}"));
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CampusIssues.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
