using System.Text;
using System.Text.Json.Serialization;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Dashboards;

/// <summary>A dashboard: its body as it was put. Dashboards belong to no region.</summary>
internal sealed record Dashboard(string Name, string Body, DateTimeOffset ModifiedAt)
{
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    [JsonIgnore]
    public string Arn => ArnOf(Name);

    /// <summary>The body's length in bytes.</summary>
    [JsonIgnore]
    public int Size => Encoding.UTF8.GetByteCount(Body);

    public static string ArnOf(string name) => $"arn:aws:cloudwatch::{Caller.DefaultAccountId}:dashboard/{name}";
}
