using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html</summary>
internal sealed class TestMetricFilter() : LogsOperation("TestMetricFilter")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:TestMetricFilter", "*");
        var pattern = FilterPattern.Parse(request.FilterPattern ?? "");
        var matches = (request.LogEventMessages ?? [])
            .Select((message, index) => (Message: message, Number: index + 1, Fields: pattern.Match(message)))
            .Where(tested => tested.Fields is not null)
            .Select(tested => new MetricFilterMatch(tested.Number, tested.Message, tested.Fields!));
        Answer(call, new TestMetricFilterAnswer([.. matches]), LogsJson.Default.TestMetricFilterAnswer);
    }
}
