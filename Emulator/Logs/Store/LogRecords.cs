namespace CampusIssues.Emulator.Logs.Store;

/// <summary>A stream and what is in it; times in milliseconds since 1970.</summary>
internal sealed record LogStreamRecord(long Id, string Name, long CreationTime, long? FirstEvent, long? LastEvent, long? LastIngestion);

/// <summary>An event as it is kept; times in milliseconds since 1970.</summary>
internal sealed record LogEvent(long Id, string Stream, long Timestamp, long IngestionTime, string Message);

/// <summary>A place between events: after all events up to this time and, of that time, up to this id.</summary>
internal readonly record struct LogPosition(long Timestamp, long Id)
{
    public static LogPosition Start => new(long.MinValue, 0);

    public static LogPosition End => new(long.MaxValue, long.MaxValue);
}
