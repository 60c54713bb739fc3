using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.S3.Locks;

/// <summary>For how long a version can't be deleted.</summary>
/// <param name="Mode"><c>GOVERNANCE</c>, which a permission gets around, or <c>COMPLIANCE</c>, which nothing does.</param>
/// <param name="Until">Until then.</param>
internal sealed record Retention(string Mode, DateTimeOffset Until)
{
    public const string Governance = "GOVERNANCE";
    public const string Compliance = "COMPLIANCE";

    [JsonIgnore]
    public bool IsCompliance => Mode == Compliance;

    public static bool IsMode(string? text) => text is Governance or Compliance;
}
