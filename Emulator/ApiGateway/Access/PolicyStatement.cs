using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>One statement of a policy.</summary>
internal sealed class PolicyStatement
{
    private readonly List<PolicyCondition> _conditions = [];

    public string? Sid { get; private init; }

    public bool Allows { get; private init; }

    private string[] Actions { get; init; } = [];

    private string[] NotActions { get; init; } = [];

    private string[] Resources { get; init; } = [];

    private string[] NotResources { get; init; } = [];

    public static PolicyStatement Read(JsonElement json)
    {
        var statement = new PolicyStatement
        {
            Sid = json.TryGetProperty(nameof(Sid), out var sid) ? sid.GetString() : null,
            Allows = json.TryGetProperty("Effect", out var effect) && effect.GetString() == "Allow",
            Actions = Texts(json, "Action"),
            NotActions = Texts(json, "NotAction"),
            Resources = Texts(json, "Resource"),
            NotResources = Texts(json, "NotResource"),
        };
        if (json.TryGetProperty("Condition", out var conditions) && conditions.ValueKind == JsonValueKind.Object)
        {
            foreach (var block in conditions.EnumerateObject())
            {
                statement._conditions.AddRange(block.Value.EnumerateObject().Select(key => new PolicyCondition(block.Name, key.Name.ToLowerInvariant(), Texts(block.Value, key.Name))));
            }
        }

        return statement;
    }

    public bool Fits(string action, string resource, IReadOnlyDictionary<string, string> conditions) =>
        (Actions.Length > 0 ? Actions.Any(pattern => Wildcard.Fits(pattern, action, StringComparison.OrdinalIgnoreCase))
            : NotActions.Length > 0 && !NotActions.Any(pattern => Wildcard.Fits(pattern, action, StringComparison.OrdinalIgnoreCase)))
        && (Resources.Length > 0 ? Resources.Any(pattern => FitsResource(pattern, resource))
            : NotResources.Length > 0 && !NotResources.Any(pattern => FitsResource(pattern, resource)))
        && _conditions.TrueForAll(condition => condition.Holds(conditions));

    /// <summary>A resource policy may leave out the ARN's beginning: <c>execute-api:/prod/GET/*</c>.</summary>
    private static bool FitsResource(string pattern, string resource)
    {
        const string Short = "execute-api:/";
        if (!pattern.StartsWith(Short, StringComparison.Ordinal))
        {
            return Wildcard.Fits(pattern, resource, StringComparison.Ordinal);
        }

        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && Wildcard.Fits(pattern.AsSpan(Short.Length), resource.AsSpan(slash + 1), StringComparison.Ordinal);
    }

    private static string[] Texts(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.ToString())]
        : [value.ToString()];
}
