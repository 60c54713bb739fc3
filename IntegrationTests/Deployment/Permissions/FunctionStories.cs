using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>What every function's role is for: logs, traces and, where it reads one, its stream.</summary>
internal class FunctionStories(DeployedCampus campus, string function)
{
    private const string Functions = "/2015-03-31/functions";
    private const string Mappings = "/2015-03-31/event-source-mappings/";

    protected DeployedCampus Campus => campus;

    /// <summary>The stories by the grant that makes them possible.</summary>
    public virtual Dictionary<string, Story> All => new()
    {
        ["logs:CreateLogStream log"] = Logged(afresh: true),
        ["logs:PutLogEvents log"] = Logged(afresh: false),
        ["xray:PutTraceSegments *"] = Answered(async () => (HttpStatusCode)(await ConfigureAsync("""{"TracingConfig":{"Mode":"Active"}}""")).Status),
    };

    /// <summary>Something that is answered with 200.</summary>
    protected static Story Answered(Func<Task<HttpStatusCode>> ask, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var last = HttpStatusCode.Unused;
        return new Story(async () => last = await ask(), () => Task.FromResult(last == expected));
    }

    protected static Story Answered(Func<Task<ApiAnswer>> ask, HttpStatusCode expected = HttpStatusCode.OK) =>
        Answered(async () => (await ask()).Status, expected);

    /// <summary>Lambda takes the table's stream as the function's source; that it is so already is the only thing against a second.</summary>
    protected Story Subscribed() => Answered(
        async () => (HttpStatusCode)(await campus.Aws.RestAsync(HttpMethod.Post, Mappings, new JsonObject
        {
            ["FunctionName"] = function,
            ["EventSourceArn"] = (await MappingAsync())["EventSourceArn"]!.GetValue<string>(),
            ["StartingPosition"] = "LATEST",
        })).Status,
        HttpStatusCode.Conflict);

    /// <summary>A record that fails, and is not to be tried again, goes to the queue of those that were given up.</summary>
    protected Story GivenUp(Func<Task> begin, string because)
    {
        var before = 0;
        return new Story(
            async () =>
            {
                await SetRetriesAsync(0);
                before = await QueuedAsync();
                await begin();
            },
            async () => await QueuedAsync() > before)
        {
            AlsoWithout = because,
            End = () => SetRetriesAsync(-1),
        };
    }

    /// <summary>A record that is no issue is kept aside.</summary>
    protected Story Parked(string consumer)
    {
        var id = "";
        return new Story(
            () => Campus.Aws.JsonAsync("DynamoDB_20120810.PutItem", new JsonObject
            {
                ["TableName"] = "CampusIssues",
                ["Item"] = new JsonObject { ["issueId"] = Text(id = Guid.NewGuid().ToString()), ["status"] = Text("none of ours") },
            }),
            async () => await CountRequestsAsync("begins_with(id, :prefix) AND issueId = :id", ("prefix", $"parked#{consumer}#"), ("id", id)) > 0)
        { IsTriedAgain = true };
    }

    /// <summary>How many items of CampusRequests match a filter.</summary>
    protected async Task<int> CountRequestsAsync(string filter, params (string Name, string Value)[] values) =>
        (await ScanRequestsAsync(filter, values)).Count;

    protected async Task<JsonArray> ScanRequestsAsync(string filter, params (string Name, string Value)[] values) =>
        (await campus.Aws.JsonAsync("DynamoDB_20120810.Scan", new JsonObject
        {
            ["TableName"] = "CampusRequests",
            ["FilterExpression"] = filter,
            ["ExpressionAttributeValues"] = new JsonObject(values.Select(value => KeyValuePair.Create<string, JsonNode?>(":" + value.Name, Text(value.Value)))),
        }))["Items"]!.AsArray();

    protected static JsonObject Text(string value) => new() { ["S"] = value };

    private Story Logged(bool afresh)
    {
        var requestId = "";
        return new Story(
            async () =>
            {
                if (afresh)
                {
                    (await ConfigureAsync("{}")).Status.ShouldBe(200); // the environments start anew, each with a log stream of its own
                }

                requestId = await InvokeAsync();
            },
            async () => (await campus.Aws.JsonAsync("Logs_20140328.FilterLogEvents", new JsonObject
            {
                ["logGroupName"] = $"/aws/lambda/{function}",
                ["filterPattern"] = $"\"{requestId}\"",
            }))["events"]!.AsArray().Count > 0);
    }

    private Task<(int Status, JsonNode? Json)> ConfigureAsync(string change) =>
        campus.Aws.RestAsync(HttpMethod.Put, $"{Functions}/{function}/configuration", JsonNode.Parse(change));

    /// <summary>Invokes the function with nothing to do; the invocation's request id.</summary>
    private async Task<string> InvokeAsync()
    {
        using var http = new HttpClient { BaseAddress = campus.Endpoint };
        using var payload = new StringContent("""{"Records":[]}""");
        using var answer = await http.PostAsync($"{Functions}/{function}/invocations", payload);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.GetValues("x-amzn-RequestId").Single();
    }

    private async Task<JsonNode> MappingAsync() =>
        (await campus.Aws.RestAsync(HttpMethod.Get, $"{Mappings}?FunctionName={function}")).Json!["EventSourceMappings"]!.AsArray().Single()!;

    private async Task SetRetriesAsync(int attempts)
    {
        var mapping = (await MappingAsync())["UUID"]!.GetValue<string>();
        (await campus.Aws.RestAsync(HttpMethod.Put, $"{Mappings}{mapping}", new JsonObject { ["MaximumRetryAttempts"] = attempts })).Status.ShouldBe(202);
    }

    private async Task<int> QueuedAsync()
    {
        var url = (await campus.Aws.OutputsAsync(DeployedCampus.Stack))["StreamFailuresUrl"];
        var answer = await campus.Aws.JsonAsync("AmazonSQS.GetQueueAttributes", new JsonObject { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("ApproximateNumberOfMessages") });
        return int.Parse(answer["Attributes"]!["ApproximateNumberOfMessages"]!.GetValue<string>(), CultureInfo.InvariantCulture);
    }
}
