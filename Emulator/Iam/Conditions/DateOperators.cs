using System.Globalization;

namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>DateEquals, DateNotEquals, DateLessThan, …: times in ISO 8601 or in seconds since 1970.</summary>
internal sealed class DateOperators : IConditionOperator
{
    public IEnumerable<string> Names => ["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"];

    public bool Matches(string name, string actual, string expected) =>
        Read(actual) is { } left && Read(expected) is { } right && Ordering.Fits(name["Date".Length..], left.CompareTo(right));

    private static DateTimeOffset? Read(string text) =>
        long.TryParse(text, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : null;
}
