using System.Text.Json.Nodes;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>The smallest thing that a policy allows: one action on one resource, under one leading key where the statement names some.</summary>
internal sealed record Grant(string Action, string Resource, string? LeadingKey, JsonObject Statement)
{
    private const string LeadingKeys = "dynamodb:LeadingKeys";

    /// <summary>What it is called in the table of stories, e.g. <c>dynamodb:PutItem report#*</c>.</summary>
    public string Name => $"{Action} {LeadingKey ?? Target}";

    private string Target => Resource.Split(':') is { Length: > 5 } arn ? (arn[2], arn[5]) switch
    {
        ("logs", _) => "log",
        ("sqs", _) => "queue",
        ("dynamodb", var table) => table.Contains("/stream/", StringComparison.Ordinal) ? "stream" : table,
        (_, var other) => other.Split('/')[0],
    } : Resource;

    /// <summary>Takes a policy apart.</summary>
    public static IEnumerable<Grant> Of(JsonObject policy) =>
        from statement in Many(policy[nameof(Statement)]!)
        from action in Many(statement[nameof(Action)]!)
        from resource in Many(statement[nameof(Resource)]!)
        from key in Keys(statement)
        select new Grant(action.GetValue<string>(), resource.GetValue<string>(), key, Only(statement, action, resource, key));

    private static IEnumerable<JsonNode> Many(JsonNode node) => node is JsonArray list ? list.Select(item => item!) : [node];

    private static IEnumerable<string?> Keys(JsonNode statement) =>
        statement["Condition"]?["ForAllValues:StringLike"]?[LeadingKeys] is { } keys ? Many(keys).Select(key => (string?)key.GetValue<string>()) : new string?[] { null };

    private static JsonObject Only(JsonNode statement, JsonNode action, JsonNode resource, string? key)
    {
        var only = statement.DeepClone().AsObject();
        only.Remove("Sid");
        only[nameof(Action)] = action.GetValue<string>();
        only[nameof(Resource)] = resource.GetValue<string>();
        if (key is not null)
        {
            only["Condition"]!["ForAllValues:StringLike"]![LeadingKeys] = key;
        }

        return only;
    }
}
