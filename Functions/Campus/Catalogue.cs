using System.Text.Json;

namespace CampusIssues.Functions.Campus;

/// <summary>A code with its words.</summary>
internal sealed record Choice(string Code, string Label)
{
    public string? Hint { get; init; }

    /// <summary>Whether the emergency notice comes before this type; absent is no.</summary>
    public bool? Emergency { get; init; }
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

    private static Catalogue Read(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), Api.ApiJson.Default.Catalogue)
        ?? throw new InvalidDataException($"{path} holds no catalogue");
}
