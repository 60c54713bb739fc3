namespace CampusIssues.Functions.Statistics;

/// <summary>How many issues have a value, and how many of them are open.</summary>
internal sealed record CountBody(string Key, long Open, long Total);

/// <summary>How many open issues are of an age.</summary>
internal sealed record AgeBody(string Key, long Open);

/// <summary>What came and went on a day.</summary>
internal sealed record DayBody(string Day, long Reported, long Resolved);

/// <summary>How long something took, in minutes.</summary>
internal sealed record DurationsBody(long Count, double? MedianMinutes, double? P90Minutes);

/// <summary>The figures.</summary>
internal sealed record StatisticsBody(
    long Total,
    long Open,
    IReadOnlyList<CountBody> ByStatus,
    IReadOnlyList<CountBody> ByIssueType,
    IReadOnlyList<CountBody> ByLocation,
    IReadOnlyList<CountBody> ByPriority,
    IReadOnlyList<CountBody> ByTeam,
    IReadOnlyList<AgeBody> OpenByAge,
    IReadOnlyList<DayBody> ByDay,
    DurationsBody TimeToAcknowledge,
    DurationsBody TimeToResolve);
