using System.Text.Json.Serialization;
using CampusIssues.Emulator.S3.Access;

namespace CampusIssues.Emulator.S3.State;

/// <summary>A bucket with its settings.</summary>
internal sealed record Bucket(string Name, string Region, DateTimeOffset CreatedAt)
{
    public const string Enabled = "Enabled";
    public const string Suspended = "Suspended";

    /// <summary>The settings, by their subresource's name: XML documents, and the policy's JSON.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary><c>Enabled</c> or <c>Suspended</c>; null where versioning was never on.</summary>
    public string? Versioning { get; init; }

    /// <summary>The access control list; null for the default one.</summary>
    public IReadOnlyList<AclGrant>? Acl { get; init; }

    [JsonIgnore]
    public string Arn => $"arn:aws:s3:::{Name}";

    public string? Setting(string name) => Settings.GetValueOrDefault(name);

    public Bucket With(string setting, string? value) => this with
    {
        Settings = value is null
            ? Settings.Where(entry => entry.Key != setting).ToDictionary()
            : new Dictionary<string, string>(Settings) { [setting] = value },
    };

    public string ArnOf(string key) => $"{Arn}/{key}";
}
