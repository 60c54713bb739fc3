using Amazon.DynamoDBv2;
using Amazon.Runtime;
using CampusIssues.Benchmarks.Gateway;
using CampusIssues.Benchmarks.Load;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.Benchmarks.Servers;

/// <summary>
/// The product's way of a report as processes of their own, as an AppHost starts them: gateway and DynamoDB in the emulator, with its
/// data on disk, and the function that reports issues.
/// </summary>
internal sealed class RunningSystem : IDisposable
{
    private const string Function = "CreateCampusIssue";
    private const string Body = """{"issueType":"Maintenance","location":"Library","description":"The lamp on the second floor flickers."}""";

    /// <summary>As it is built for itself: here it would miss what the benchmarks' own framework brings.</summary>
    private static readonly string Functions = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Functions", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Functions.dll");

    private readonly List<Child> _children = [];
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campus-issues-");

    private RunningSystem(Uri edge, Uri gateway) => (Edge, ReportAddress) = (edge, new Uri(gateway, "/report-issue"));

    /// <summary>AWS's own address.</summary>
    public Uri Edge { get; }

    public Uri ReportAddress { get; }

    /// <summary>What its processes have used of the processors: the emulator first, then the functions.</summary>
    public IReadOnlyList<TimeSpan> Cpu => [.. _children.Select(child => ProcessUsage.Of(child.Id).Cpu)];

    /// <summary>Reports, as bytes for a connection, each in a trace of its own.</summary>
    public IReadOnlyList<byte[]> Reports => field ??= [.. Enumerable.Range(0, 1_000).Select(_ => Report())];

    /// <summary>Starts it, and waits until a report is answered.</summary>
    /// <param name="functions">How many processes of the function.</param>
    /// <param name="otlp">Where the processes send their telemetry; null for none.</param>
    public static async Task<RunningSystem> StartAsync(int functions, Uri? otlp)
    {
        var (edge, gateway) = (Child.FreePort(), Child.FreePort());
        var system = new RunningSystem(new Uri($"http://127.0.0.1:{edge}"), new Uri($"http://127.0.0.1:{gateway}"));
        system._children.Add(Child.Start(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", $"{edge}", "--gateway-port", $"{gateway}", "--data", system._data.FullName],
            null,
            [
                ($"APIGATEWAY_EMULATOR_ROUTE_CONFIG_{Function}", $$"""{"LambdaResourceName":"{{Function}}","HttpMethod":"Post","Path":"/report-issue"}"""),
                .. Telemetry(otlp, "emulator"),
            ]));
        await Child.WaitForAsync(new Uri(system.Edge, "/_localstack/health"));
        await system.CreateTablesAsync();
        for (var index = 0; index < functions; index++)
        {
            system._children.Add(Child.Start("dotnet", [Functions], null, [.. system.FunctionVariables(), .. Telemetry(otlp, Function)]));
        }

        await system.WaitAsync();
        return system;
    }

    public void Dispose()
    {
        _children.ForEach(child => child.Dispose());
        _data.Delete(recursive: true);
    }

    private byte[] Report() => System.Text.Encoding.ASCII.GetBytes(
        $"POST {ReportAddress.AbsolutePath} HTTP/1.1\r\nHost: {ReportAddress.Authority}\r\nContent-Type: application/json\r\n"
        + $"traceparent: 00-{Guid.NewGuid():N}-{Guid.NewGuid().ToString("N")[..16]}-01\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");

    private async Task CreateTablesAsync()
    {
        using var dynamo = new AmazonDynamoDBClient(
            new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = Edge.AbsoluteUri, AuthenticationRegion = "us-east-1" });
        foreach (var table in TemplateTables.Requests(name => name))
        {
            await dynamo.CreateTableAsync(table);
        }
    }

    private (string Name, string Value)[] FunctionVariables() =>
    [
        ("AWS_LAMBDA_RUNTIME_API", $"{Edge.Authority}/{Function}"),
        ("AWS_LAMBDA_FUNCTION_NAME", Function),
        ("AWS_EXECUTION_ENV", "aspire.hosting.aws"),
        ("_HANDLER", Function),
        ("AWS_ENDPOINT_URL", Edge.AbsoluteUri),
        ("AWS_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("FOLLOW_LINK_KEY", new string('f', 32)),
        ("SOURCE_LIMIT", $"{int.MaxValue}"),
    ];

    /// <summary>What an AppHost in development tells every process of it.</summary>
    private static (string Name, string Value)[] Telemetry(Uri? otlp, string service) => otlp is null
        ? []
        :
        [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", otlp.GetLeftPart(UriPartial.Authority)),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", service),
            ("OTEL_BLRP_SCHEDULE_DELAY", "1000"),
            ("OTEL_BSP_SCHEDULE_DELAY", "1000"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
            ("OTEL_TRACES_SAMPLER", "always_on"),
            ("OTEL_METRICS_EXEMPLAR_FILTER", "trace_based"),
        ];

    /// <summary>A function is known from its first poll on.</summary>
    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var body = new StringContent(Body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(ReportAddress, body);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await timer.WaitForNextTickAsync();
        }

        throw new TimeoutException($"{ReportAddress} doesn't report.");
    }
}
