using System.Text.RegularExpressions;
using CampusIssues.Emulator.Logs.Wire;

namespace CampusIssues.Emulator.Logs;

/// <summary>The constraints of requests.</summary>
internal static partial class LogsRules
{
    private const string GroupPattern = @"[\.\-_/#A-Za-z0-9]+";
    private const string StreamPattern = "[^:*]*";

    public static void CheckGroupName(string name) => CheckName(name, "logGroupName", GroupPattern, GroupName());

    public static void CheckStreamName(string name) => CheckName(name, "logStreamName", StreamPattern, StreamName());

    public static void CheckRetention(int? days)
    {
        if (days is null || !LogsLimits.RetentionDays.Contains(days.Value))
        {
            throw LogsErrors.Validation(days is null
                ? "Value null at 'retentionInDays' failed to satisfy constraint: Member must not be null"
                : $"Value '{days}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", LogsLimits.RetentionDays)}]");
        }
    }

    public static void CheckOneOf(string? value, string member, params IReadOnlyList<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
        {
            throw LogsErrors.Validation($"Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", allowed)}]");
        }
    }

    public static void CheckLength(string? value, string member, int most)
    {
        if (value?.Length > most)
        {
            throw LogsErrors.Validation($"Value '{value}' at '{member}' failed to satisfy constraint: Member must have length less than or equal to {most}");
        }
    }

    public static int CheckLimit(int? limit, int most) => limit switch
    {
        null => most,
        < 1 => throw LogsErrors.Validation($"Value '{limit}' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1"),
        _ when limit > most => throw LogsErrors.Validation($"Value '{limit}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to {most}"),
        _ => limit.Value,
    };

    public static IReadOnlyList<InputLogEvent> CheckBatch(IReadOnlyList<InputLogEvent>? events)
    {
        if (events is null or { Count: 0 } or { Count: > LogsLimits.BatchEvents })
        {
            throw LogsErrors.Validation(events is null
                ? "Value null at 'logEvents' failed to satisfy constraint: Member must not be null"
                : $"Value at 'logEvents' failed to satisfy constraint: Member must have length {(events.Count == 0 ? "greater than or equal to 1" : $"less than or equal to {LogsLimits.BatchEvents}")}");
        }

        if (events.Any(found => found.Timestamp is null or < 0 || string.IsNullOrEmpty(found.Message)))
        {
            throw LogsErrors.Validation("Value at 'logEvents' failed to satisfy constraint: Member must not be null");
        }

        var size = events.Sum(found => System.Text.Encoding.UTF8.GetByteCount(found.Message!) + LogsLimits.EventOverhead);
        if (size > LogsLimits.BatchBytes)
        {
            throw LogsErrors.InvalidParameter($"Upload too large: {size} bytes exceeds limit of {LogsLimits.BatchBytes}");
        }

        if (events[^1].Timestamp - events[0].Timestamp > LogsLimits.BatchSpan)
        {
            throw LogsErrors.InvalidParameter("The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        }

        return events.Zip(events.Skip(1)).All(pair => pair.First.Timestamp <= pair.Second.Timestamp)
            ? events
            : throw LogsErrors.InvalidParameter("Log events in a single PutLogEvents request must be in chronological order.");
    }

    private static void CheckName(string name, string member, string pattern, Regex expression)
    {
        var faults = new List<string>();
        if (name.Length > 512)
        {
            throw LogsErrors.InvalidParameter("Invalid LogGroup or LogStream, both must have length less than or equal to 512.");
        }

        if (name.Length == 0)
        {
            faults.Add($"Value '{name}' at '{member}' failed to satisfy constraint: Member must have length greater than or equal to 1");
        }

        if (name.Length > 0 && !expression.IsMatch(name))
        {
            faults.Add($"Value '{name}' at '{member}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}");
        }

        if (faults.Count > 0)
        {
            throw LogsErrors.Validation([.. faults]);
        }
    }

    [GeneratedRegex($"^{GroupPattern}$")]
    private static partial Regex GroupName();

    [GeneratedRegex($"^{StreamPattern}$")]
    private static partial Regex StreamName();
}
