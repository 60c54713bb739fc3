using System.Text.Json;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Campus;

/// <summary>A code with its words.</summary>
internal sealed record Choice(string Code, string Label)
{
    public string? Hint { get; init; }

    /// <summary>Whether the emergency notice comes before this type; absent is no.</summary>
    public bool? Emergency { get; init; }

    /// <summary>For a priority: within how many days an issue should be resolved.</summary>
    public int? ResolveDays { get; init; }
}

/// <summary>What a campus may change without touching code: catalogue.json, beside the executable.</summary>
internal sealed record Catalogue(
    IReadOnlyList<Choice> IssueTypes,
    IReadOnlyList<string> Locations,
    IReadOnlyList<string> Teams,
    IReadOnlyList<Choice> Statuses,
    IReadOnlyList<Choice> Priorities,
    IReadOnlyList<Choice> Reasons,
    string EmergencyNotice,
    int ReopenDays)
{
    private static readonly Lazy<Catalogue> FromFile = new(() => Read(Path.Combine(AppContext.BaseDirectory, "catalogue.json")));

    public static Catalogue Current => FromFile.Value;

    public string LabelOfType(string code) => IssueTypes.FirstOrDefault(type => type.Code == code)?.Label ?? code;

    public string LabelOfStatus(string code) => Statuses.FirstOrDefault(status => status.Code == code)?.Label ?? code;

    /// <summary>When an issue should be resolved; null where it is, or where its priority promises nothing.</summary>
    public DateTimeOffset? DueAt(Issue issue) =>
        issue.Status != Status.Resolved && Priorities.FirstOrDefault(choice => choice.Code == issue.Priority)?.ResolveDays is { } days
            ? issue.CreatedAt.AddDays(days)
            : null;

    private static Catalogue Read(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), Api.ApiJson.Default.Catalogue)
        ?? throw new InvalidDataException($"{path} holds no catalogue");
}
