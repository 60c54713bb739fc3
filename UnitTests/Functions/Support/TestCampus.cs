using System.Text;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.APIGatewayEvents;
using CampusIssues.Emulator;
using CampusIssues.Functions;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Streams;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>The functions on tables of their own in one emulator, with a clock and a mailbox that the test holds.</summary>
internal sealed class TestCampus
{
    private static readonly Lazy<Task<AwsEmulator>> Aws = new(() => AwsEmulator.StartAsync());
    private readonly Lazy<ApiFunction[]> _functions;

    private TestCampus(CountingDynamo dynamo, Settings settings)
    {
        Dynamo = dynamo;
        Settings = settings;
        Services = new CampusServices(settings, Catalogue.Current, Clock, new(() => dynamo), new(() => Ses), Write);
        _functions = new(() => [.. FunctionTable.All.Values.Select(build => build(Services)).OfType<ApiFunction>()]);
    }

    public CountingDynamo Dynamo { get; }

    public Settings Settings { get; }

    public CampusServices Services { get; }

    public ManualClock Clock { get; } = new();

    public FakeSes Ses { get; } = new();

    /// <summary>Log lines and metrics.</summary>
    public List<string> Output { get; } = [];

    public static async Task<TestCampus> StartAsync(Func<Settings, Settings>? change = null)
    {
        var aws = await Aws.Value;
        var dynamo = new CountingDynamo(aws.Endpoint);
        var suffix = "-" + Guid.NewGuid().ToString("N");
        foreach (var table in TemplateTables.Requests(name => name + suffix))
        {
            await dynamo.CreateTableAsync(table);
        }

        var settings = new Settings
        {
            IssuesTable = "CampusIssues" + suffix,
            StaffTable = "CampusStaff" + suffix,
            RequestsTable = "CampusRequests" + suffix,
            StaffTokenKey = new string('s', 32),
            FollowLinkKey = new string('f', 32),
        };
        return new TestCampus(dynamo, change?.Invoke(settings) ?? settings);
    }

    /// <summary>The same tables with other settings.</summary>
    public TestCampus With(Func<Settings, Settings> change) => new(Dynamo, change(Settings));

    public string Token(Role role, string name = "bo") => Services.StaffTokens.Issue(new Principal(name, role)).Token;

    public StreamFunction Stream(string name) => (StreamFunction)FunctionTable.All[name](Services);

    public Task<Answer> GetAsync(string path, Role? role = null) => CallAsync("GET", path, null, role);

    public Task<Answer> PostAsync(string path, JsonObject body) => CallAsync("POST", path, body.ToJsonString(), null);

    public Task<Answer> UpdateAsync(JsonObject body, Role? role = Role.Technician) => CallAsync("PUT", "/update-status", body.ToJsonString(), role);

    /// <summary>Calls the function that has the path's route, as the gateway would.</summary>
    public async Task<Answer> CallAsync(string method, string path, string? body, Role? role = null, Dictionary<string, string>? headers = null, string source = "192.0.2.1")
    {
        var (route, function, parameters) = Find(method, path.Split('?')[0]);
        var request = new APIGatewayProxyRequest
        {
            HttpMethod = method,
            Resource = route,
            Path = path.Split('?')[0],
            PathParameters = parameters,
            QueryStringParameters = Query(path),
            Headers = new Dictionary<string, string>(headers ?? []),
            Body = body,
            RequestContext = new() { RequestId = "request-1", Identity = new() { SourceIp = source } },
        };
        request.Headers.TryAdd("Content-Type", "application/json");
        if (role is { } staff)
        {
            request.Headers["Authorization"] = "Bearer " + Token(staff);
        }

        return Answer.Of(await function.HandleAsync(request, new TestContext()));
    }

    /// <summary>An issue, reported.</summary>
    public async Task<Answer> ReportAsync(
        string description = "The light is broken", string issueType = "Maintenance", string location = "Library", string? email = null, string? room = null)
    {
        var answer = await PostAsync("/report-issue", new() { ["issueType"] = issueType, ["location"] = location, ["description"] = description, ["email"] = email, ["room"] = room });
        answer.Status.ShouldBe(200, answer.Body);
        return answer;
    }

    public Task<CampusIssues.Functions.Issues.Issue> ReadAsync(string issueId) => Services.Issues.GetAsync(issueId, CancellationToken.None);

    public async Task<Dictionary<string, AttributeValue>?> RecordAsync(string id) =>
        (await Dynamo.GetItemAsync(Settings.RequestsTable, new() { ["id"] = new() { S = id } })).Item;

    public async Task<int> CountAsync(string table) => (await Dynamo.ScanAsync(new ScanRequest(table))).Items.Count;

    private (string Route, ApiFunction Function, Dictionary<string, string> Parameters) Find(string method, string path)
    {
        foreach (var function in _functions.Value)
        {
            foreach (var route in function.Routes.Where(route => route.Method == method))
            {
                if (Match(route.Resource, path) is { } parameters)
                {
                    return (route.Resource, function, parameters);
                }
            }
        }

        return (path, _functions.Value[0], []);
    }

    private static Dictionary<string, string>? Match(string template, string path)
    {
        var expected = template.Split('/');
        var given = path.Split('/');
        if (expected.Length != given.Length || expected.Zip(given).Any(pair => !pair.First.StartsWith('{') && pair.First != pair.Second))
        {
            return null;
        }

        return expected.Zip(given).Where(pair => pair.First.StartsWith('{')).ToDictionary(pair => pair.First.Trim('{', '}'), pair => pair.Second);
    }

    private static Dictionary<string, string>? Query(string path) => path.Split('?') is [_, { Length: > 0 } query]
        ? query.Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]))
        : null;

    private void Write(ReadOnlySpan<byte> line)
    {
        lock (Output)
        {
            Output.Add(Encoding.UTF8.GetString(line));
        }
    }
}
