using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>What a busy system sends, by OpenTelemetry's own exporter: traces of ten spans, each with the attributes of an AWS call.</summary>
internal sealed class SpanExports : IDisposable
{
    /// <summary>Spans in one export.</summary>
    public const int Size = 500;

    private const int SpansInTrace = 10;
    private static readonly string[] Operations = ["GetItem", "PutItem", "UpdateItem", "Query", "TransactWriteItems"];
    private readonly ActivitySource _source = new("CampusIssues.Benchmarks");
    private readonly ActivityListener _listener;
    private readonly OtlpTraceExporter _exporter;
    private readonly Activity[] _spans = new Activity[Size];

    public SpanExports(Uri otlp)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == _source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(_listener);
        _exporter = new OtlpTraceExporter(new OtlpExporterOptions { Endpoint = new Uri(otlp, "/v1/traces"), Protocol = OtlpExportProtocol.HttpProtobuf });
    }

    /// <summary>Makes so many spans and sends them; how long the sending took.</summary>
    /// <exception cref="InvalidOperationException">They weren't taken.</exception>
    public TimeSpan Send()
    {
        ActivityContext trace = default;
        for (var index = 0; index < Size; index++)
        {
            var isRoot = index % SpansInTrace == 0;
            var span = Span(Operations[index % Operations.Length], isRoot ? default : trace);
            trace = isRoot ? span.Context : trace;
            _spans[index] = span;
        }

        var started = Stopwatch.GetTimestamp();
        return _exporter.Export(new Batch<Activity>(_spans, Size)) == ExportResult.Success
            ? Stopwatch.GetElapsedTime(started)
            : throw new InvalidOperationException("The dashboard didn't take an export.");
    }

    public void Dispose()
    {
        _exporter.Dispose();
        _listener.Dispose();
        _source.Dispose();
    }

    private Activity Span(string operation, ActivityContext parent)
    {
        var span = _source.CreateActivity($"DynamoDB.{operation}", ActivityKind.Client, parent)!;
        span.SetTag("rpc.system", "aws-api").SetTag("rpc.service", "DynamoDB").SetTag("rpc.method", operation).SetTag("db.system.name", "aws.dynamodb")
            .SetTag("aws.dynamodb.table_names", new[] { "CampusIssues" }).SetTag("aws.request_id", Guid.NewGuid().ToString()).SetTag("cloud.region", "us-east-1")
            .SetTag("cloud.account.id", "000000000000").SetTag("aws.iam.decision", "Allow").SetTag("http.response.status_code", 200);
        span.Start();
        span.Stop();
        return span;
    }
}
