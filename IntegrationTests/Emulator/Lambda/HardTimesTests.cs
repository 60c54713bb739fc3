using System.Net;
using System.Text;
using System.Text.Json;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator.Lambda;

/// <summary>Functions that misbehave, many at once: nothing is lost and nothing is left behind.</summary>
public sealed class HardTimesTests
{
    private static readonly string[] Kinds = ["fine", "slow", "fail", "crash", "flood", "huge"];

    [FactRequiring("aws", "curl")]
    public async Task Every_event_of_misbehaving_functions_ends_in_a_destination_and_no_process_is_left()
    {
        var functions = new FunctionsFixture();
        await functions.InitializeAsync();
        string[] names;
        try
        {
            // What hangs is ended by the clock; what is only slow on a busy machine must not be.
            var hanging = await functions.CreateAsync("--timeout", "2");
            names = [hanging, await functions.CreateAsync("--timeout", "600"), await functions.CreateAsync("--timeout", "600")];
            var queue = await functions.Cli.RunAsync("sqs", "create-queue", "--queue-name", "outcomes", "--attributes", "VisibilityTimeout=600");
            var destination = """{"OnSuccess":{"Destination":"arn:aws:sqs:us-east-1:000000000000:outcomes"},"OnFailure":{"Destination":"arn:aws:sqs:us-east-1:000000000000:outcomes"}}""";
            foreach (var name in names)
            {
                await functions.Cli.RunAsync("lambda", "put-function-event-invoke-config", "--function-name", name, "--maximum-retry-attempts", "0", "--destination-config", destination);
            }

            using var client = new HttpClient { BaseAddress = functions.Endpoint };
            var sent = names.ToDictionary(name => name, name => Four(name == hanging ? ["hang"] : Kinds));
            foreach (var answer in await Task.WhenAll(names.SelectMany(name => sent[name].Select(word => InvokeAsync(client, name, word, "Event")))))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            }

            var outcomes = await OutcomesAsync(client, queue.GetProperty("QueueUrl").GetString()!, sent.Values.Sum(words => words.Length));

            foreach (var name in names)
            {
                outcomes.Where(outcome => outcome.Function == name).Select(outcome => outcome.Word).ShouldBe(sent[name], ignoreOrder: true);
            }

            outcomes.Where(outcome => outcome.Condition == "Success").Select(outcome => outcome.Word.Split('-')[0]).Distinct().ShouldBe(["fine", "slow", "flood"], ignoreOrder: true);
            outcomes.Where(outcome => outcome.Condition == "RetriesExhausted").Select(outcome => outcome.Word.Split('-')[0]).Distinct().ShouldBe(["fail", "crash", "hang", "huge"], ignoreOrder: true);
        }
        finally
        {
            await functions.DisposeAsync();
        }

        await Eventually.TrueAsync(() => Task.FromResult(!names.SelectMany(FunctionProcesses.Of).Any()), "no process is left");

        static string[] Four(IEnumerable<string> kinds) => [.. kinds.SelectMany(kind => Enumerable.Range(0, 4).Select(number => $"{kind}-{number}"))];
    }

    [FactRequiring("aws", "curl")]
    public async Task A_hundred_cold_starts_at_once_all_answer()
    {
        var functions = new FunctionsFixture();
        await functions.InitializeAsync();
        try
        {
            using var client = new HttpClient { BaseAddress = functions.Endpoint, Timeout = TimeSpan.FromMinutes(5) };
            string[] names = [.. Enumerable.Range(0, 100).Select(number => $"cold-{number}")];
            await Task.WhenAll(names.Select(name => CreateAsync(client, name, functions.Archive)));

            var answers = await Task.WhenAll(names.Select(async name => await (await InvokeAsync(client, name, "fine", "RequestResponse")).Content.ReadAsStringAsync()));

            answers.Select(answer => JsonDocument.Parse(answer).RootElement.GetProperty("pid").GetInt32()).Distinct().Count().ShouldBe(100);
        }
        finally
        {
            await functions.DisposeAsync();
        }
    }

    private static async Task CreateAsync(HttpClient client, string name, string archive)
    {
        var body = $$$"""
            {"FunctionName":"{{{name}}}","Runtime":"provided.al2023","Handler":"bootstrap","Role":"arn:aws:iam::000000000000:role/runs","Timeout":60,
             "Code":{"ZipFile":"{{{Convert.ToBase64String(await File.ReadAllBytesAsync(archive))}}}"}}
            """;
        using var answer = await client.PostAsync("/2015-03-31/functions", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> InvokeAsync(HttpClient client, string name, string word, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/2015-03-31/functions/{name}/invocations") { Content = new StringContent($"\"{word}\"") };
        request.Headers.Add("X-Amz-Invocation-Type", type);
        return await client.SendAsync(request);
    }

    /// <summary>Receives, by waiting, until as many came as were sent; five minutes in which none comes end it.</summary>
    private static async Task<List<(string Function, string Word, string Condition)>> OutcomesAsync(HttpClient client, string queue, int count)
    {
        List<(string, string, string)> outcomes = [];
        var empty = 0;
        while (outcomes.Count < count && empty < 15)
        {
            var received = await SqsAsync(client, "ReceiveMessage", $$"""{"QueueUrl":"{{queue}}","MaxNumberOfMessages":10,"WaitTimeSeconds":20}""");
            if (!received.TryGetProperty("Messages", out var messages))
            {
                empty++;
                continue;
            }

            empty = 0;
            foreach (var message in messages.EnumerateArray())
            {
                var record = JsonDocument.Parse(message.GetProperty("Body").GetString()!).RootElement;
                var context = record.GetProperty("requestContext");
                outcomes.Add((context.GetProperty("functionArn").GetString()!.Split(':')[6], record.GetProperty("requestPayload").GetString()!, context.GetProperty("condition").GetString()!));
                await SqsAsync(client, "DeleteMessage", $$"""{"QueueUrl":"{{queue}}","ReceiptHandle":{{message.GetProperty("ReceiptHandle").GetRawText()}}}""");
            }
        }

        return outcomes;
    }

    private static async Task<JsonElement> SqsAsync(HttpClient client, string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"AmazonSQS.{operation}");
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
