using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>The texts of topics' policies: the one that they begin with, and its changes by labels.</summary>
internal static class TopicPolicyText
{
    private static readonly string[] Actions =
    [
        "AddPermission", "DeleteTopic", "GetDataProtectionPolicy", "GetTopicAttributes", "ListSubscriptionsByTopic", "ListTagsForResource",
        "Publish", "PutDataProtectionPolicy", "Receive", "RemovePermission", "SetTopicAttributes", "Subscribe", "TagResource", "UntagResource",
    ];

    /// <summary>Lets the topic's own account, and services that act for it, do all.</summary>
    public static string DefaultOf(string topicArn) => new JsonObject
    {
        ["Version"] = "2008-10-17",
        ["Id"] = "__default_policy_ID",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Sid"] = "__default_statement_ID",
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = "*" },
            ["Action"] = new JsonArray(
                "SNS:GetTopicAttributes",
                "SNS:SetTopicAttributes",
                "SNS:AddPermission",
                "SNS:RemovePermission",
                "SNS:DeleteTopic",
                "SNS:Subscribe",
                "SNS:ListSubscriptionsByTopic",
                "SNS:Publish"),
            ["Resource"] = topicArn,
            ["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["AWS:SourceOwner"] = Caller.DefaultAccountId } },
        }),
    }.ToJsonString();

    /// <summary>Refuses a policy that IAM can't read, or that has actions of another service.</summary>
    public static void Check(IPolicySyntax syntax, string policy)
    {
        if (syntax.FaultOf(policy) is { } fault)
        {
            throw SnsErrors.Invalid($"Policy Error: {fault}");
        }

        if (Statements(JsonNode.Parse(policy)!.AsObject()).SelectMany(ActionsOf).Any(action => !IsKnown(action)))
        {
            throw OutOfScope();
        }
    }

    public static string Add(Topic topic, string label, IReadOnlyList<string> accounts, IReadOnlyList<string> actions)
    {
        if (actions.Any(action => !Actions.Contains(action, StringComparer.OrdinalIgnoreCase)))
        {
            throw OutOfScope();
        }

        var policy = Read(topic);
        var statements = (JsonArray)policy["Statement"]!;
        if (statements.OfType<JsonObject>().Any(statement => statement.Text("Sid") == label))
        {
            throw SnsErrors.Invalid("Statement already exists");
        }

        statements.Add((JsonNode)new JsonObject
        {
            ["Sid"] = label,
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = OneOrMany(accounts.Select(account => $"arn:aws:iam::{account}:root")) },
            ["Action"] = OneOrMany(actions.Select(action => $"SNS:{action}")),
            ["Resource"] = topic.Arn,
        });
        return policy.ToJsonString();
    }

    /// <summary>The policy without a statement; as it was where it has none of this label.</summary>
    public static string Remove(Topic topic, string label)
    {
        var policy = Read(topic);
        var statements = (JsonArray)policy["Statement"]!;
        foreach (var found in statements.OfType<JsonObject>().Where(statement => statement.Text("Sid") == label).ToArray())
        {
            statements.Remove(found);
        }

        return policy.ToJsonString();
    }

    private static bool IsKnown(string action) =>
        action.Split(':') is [var service, var name] && service.Equals("sns", StringComparison.OrdinalIgnoreCase) && Actions.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<JsonObject> Statements(JsonObject policy) => policy["Statement"] is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)policy["Statement"]!];

    private static IEnumerable<string> ActionsOf(JsonObject statement) => statement["Action"] is JsonArray many ? many.Select(action => action?.ToString() ?? "")
        : statement["Action"] is { } single ? [single.ToString()]
        : [];

    private static JsonObject Read(Topic topic)
    {
        var policy = JsonNode.Parse(topic.Policy)!.AsObject();
        policy["Statement"] = new JsonArray([.. Statements(policy).Select(statement => statement.DeepClone())]);
        return policy;
    }

    private static JsonNode OneOrMany(IEnumerable<string> texts) =>
        texts.ToArray() is [var single] ? JsonValue.Create(single) : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);

    private static AwsException OutOfScope() => SnsErrors.Invalid("Policy statement action out of service scope!");
}
