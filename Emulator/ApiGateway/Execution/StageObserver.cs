using System.Globalization;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// What a stage tells of its requests: access log lines, execution log lines and metrics
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html).
/// </summary>
internal sealed class StageObserver(RestApi api, Stage stage, ILogs? logs, IMetrics? metrics)
{
    private const string Namespace = "AWS/ApiGateway";
    private readonly string _stream = Guid.NewGuid().ToString("N");
    private readonly string? _group = Group(stage.AccessLogSettings?.DestinationArn);
    private readonly SimpleTemplate? _format = stage.AccessLogSettings?.Format is { } format ? new SimpleTemplate(format) : null;

    /// <summary>Tells of a request that was answered.</summary>
    public void Observe(Exchange exchange)
    {
        var now = exchange.ReceivedAt.AddMilliseconds(exchange.Latency ?? 0);
        if (logs is not null && _group is not null && _format is not null)
        {
            logs.Append(_group, _stream, [new LogLine(now, _format.Render(exchange, "-"))]);
        }

        var setting = exchange.Resource is null ? null : MethodSettings.Of(stage, exchange.Resource.Path, exchange.Request.Method);
        if (logs is not null && setting?.LoggingLevel is "INFO" or "ERROR")
        {
            logs!.Append($"API-Gateway-Execution-Logs_{api.Id}/{stage.StageName}", _stream, Lines(exchange, now, setting!.LoggingLevel == "INFO"));
        }

        if (metrics is not null)
        {
            Measure(exchange, setting?.MetricsEnabled == true);
        }
    }

    private void Measure(Exchange exchange, bool detailed)
    {
        var status = exchange.Answered.StatusCode;
        Record(exchange, detailed, "Count", 1, "Count");
        Record(exchange, detailed, "4XXError", status is >= 400 and < 500 ? 1 : 0, "Count");
        Record(exchange, detailed, "5XXError", status >= 500 ? 1 : 0, "Count");
        Record(exchange, detailed, "Latency", exchange.Latency ?? 0, "Milliseconds");
        if (exchange.IntegrationLatency is { } latency)
        {
            Record(exchange, detailed, "IntegrationLatency", latency, "Milliseconds");
        }

        if (exchange.CacheHit is { } hit)
        {
            Record(exchange, detailed, hit ? "CacheHitCount" : "CacheMissCount", 1, "Count");
        }
    }

    private void Record(Exchange exchange, bool detailed, string name, double value, string unit)
    {
        var apiName = api.Name ?? api.Id;
        metrics!.Record(Namespace, name, value, unit, ("ApiName", apiName));
        metrics.Record(Namespace, name, value, unit, ("ApiName", apiName), ("Stage", stage.StageName));
        if (detailed)
        {
            metrics.Record(
                Namespace, name, value, unit,
                ("ApiName", apiName), ("Method", exchange.Request.Method), ("Resource", exchange.Resource!.Path), ("Stage", stage.StageName));
        }
    }

    private static LogLine[] Lines(Exchange exchange, DateTimeOffset now, bool all)
    {
        var id = exchange.RequestId;
        string?[] lines =
        [
            all ? $"({id}) Extended Request Id: {exchange.ExtendedRequestId}" : null,
            all ? $"({id}) Starting execution for request: {id}" : null,
            all ? $"({id}) HTTP Method: {exchange.Request.Method}, Resource Path: {exchange.Resource?.Path}" : null,
            exchange.Error is { } error ? $"({id}) Execution failed due to configuration error: {error.Error.Type} {error.Text}" : null,
            all ? $"({id}) Method completed with status: {exchange.Answered.StatusCode.ToString(CultureInfo.InvariantCulture)}" : null,
        ];
        return [.. lines.OfType<string>().Select(line => new LogLine(now, line))];
    }

    /// <summary>The log group of <c>arn:aws:logs:region:account:log-group:name:*</c>.</summary>
    private static string? Group(string? arn)
    {
        const string Mark = ":log-group:";
        var at = arn?.IndexOf(Mark, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : arn![(at + Mark.Length)..].Replace(":*", "", StringComparison.Ordinal);
    }
}
