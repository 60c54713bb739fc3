using System.Text.Json.Serialization;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.State;

/// <summary>A parameter with its versions, of which there is always one.</summary>
internal sealed record Parameter(string Name, string Region)
{
    /// <summary>The versions, oldest first.</summary>
    public IReadOnlyList<ParameterVersion> Versions { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    [JsonIgnore]
    public ParameterVersion Latest => Versions[^1];

    [JsonIgnore]
    public string Key => $"{Region} {Name}";

    [JsonIgnore]
    public string Arn => ArnOf(Region, Name);

    /// <summary>A name with a slash before it has no second one in its ARN.</summary>
    public static string ArnOf(string region, string name) => $"arn:aws:ssm:{region}:{Caller.DefaultAccountId}:parameter/{name.TrimStart('/')}";
}

/// <summary>A version of a parameter.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Type">String, StringList or SecureString.</param>
/// <param name="Value">The value.</param>
/// <param name="ModifiedAt">When it was put.</param>
/// <param name="ModifiedBy">The ARN of who put it.</param>
internal sealed record ParameterVersion(long Number, string Type, string Value, DateTimeOffset ModifiedAt, string ModifiedBy)
{
    public string? Description { get; init; }

    public string? AllowedPattern { get; init; }

    public string? KeyId { get; init; }

    public string DataType { get; init; } = "text";

    /// <summary>Standard or Advanced.</summary>
    public string Tier { get; init; } = "Standard";

    public IReadOnlyList<ParameterPolicy> Policies { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What a secure value looks like to who doesn't ask for its decryption; null for other types.</summary>
    public string? Sealed { get; init; }
}

/// <summary>A policy of a parameter.</summary>
/// <param name="Type">Expiration, ExpirationNotification or NoChangeNotification.</param>
/// <param name="Text">The policy, as JSON.</param>
internal sealed record ParameterPolicy(string Type, string Text)
{
    /// <summary>When the parameter ends; null for other policies.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
