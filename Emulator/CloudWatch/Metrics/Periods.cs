namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>Periods, and where they begin.</summary>
internal static class Periods
{
    private static readonly int[] Short = [1, 5, 10, 20, 30];
    private static readonly TimeSpan MinuteAge = TimeSpan.FromDays(15);
    private static readonly TimeSpan FiveMinuteAge = TimeSpan.FromDays(63);

    public static bool IsValid(int period) => period > 0 && (Short.Contains(period) || period % 60 == 0);

    /// <summary>A start as CloudWatch rounds it down: by its age to a minute, five minutes or an hour; to the period itself where that is short.</summary>
    public static long Start(DateTimeOffset start, DateTimeOffset now, int period)
    {
        var age = now - start;
        var grain = age >= FiveMinuteAge ? 3600 : age >= MinuteAge ? 300 : period < 60 ? period : 60;
        var seconds = start.ToUnixTimeSeconds();
        return seconds - (((seconds % grain) + grain) % grain);
    }
}
