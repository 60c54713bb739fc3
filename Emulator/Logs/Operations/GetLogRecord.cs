using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogRecord.html</summary>
internal sealed class GetLogRecord(LogStore store) : LogsOperation("GetLogRecord")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:GetLogRecord", "*");
        var found = long.TryParse(request.LogRecordPointer, out var id) ? store.Find(id) : null;
        var record = found ?? throw LogsErrors.InvalidParameter("The specified log record pointer is invalid.");
        var fields = new Dictionary<string, string>
        {
            ["@timestamp"] = record.Timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["@ingestionTime"] = record.IngestionTime.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["@logStream"] = record.Stream,
            ["@message"] = record.Message,
        };
        Answer(call, new LogRecordAnswer(fields), LogsJson.Default.LogRecordAnswer);
    }
}
