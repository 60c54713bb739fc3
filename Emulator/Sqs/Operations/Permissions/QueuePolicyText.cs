using System.Text.Json.Nodes;
using CampusIssues.Emulator.Sqs.State;

namespace CampusIssues.Emulator.Sqs.Operations.Permissions;

/// <summary>Changes a queue's policy by labels, as AddPermission and RemovePermission do.</summary>
internal static class QueuePolicyText
{
    private static readonly string[] Actions =
        ["*", "SendMessage", "ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes", "GetQueueUrl", "ListDeadLetterSourceQueues", "PurgeQueue"];

    public static string Add(Queue queue, string label, IReadOnlyList<string> accounts, IReadOnlyList<string> actions)
    {
        if (actions.Count == 0)
        {
            throw SqsErrors.Missing("Actions");
        }

        if (accounts.Count == 0)
        {
            throw SqsErrors.Invalid("Value [] for parameter PrincipalId is invalid. Reason: Unable to verify.");
        }

        if (actions.FirstOrDefault(action => !Actions.Contains(action)) is { } unknown)
        {
            throw SqsErrors.Invalid($"Value SQS:{unknown} for parameter ActionName is invalid. Reason: Only the queue owner is allowed to invoke this action.");
        }

        var policy = Read(queue);
        var statements = (JsonArray)policy["Statement"]!;
        if (statements.OfType<JsonObject>().Any(statement => statement["Sid"]?.ToString() == label))
        {
            throw SqsErrors.Invalid($"Value {label} for parameter Label is invalid. Reason: Already exists.");
        }

        statements.Add((JsonNode)new JsonObject
        {
            ["Sid"] = label,
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = OneOrMany(accounts.Select(account => $"arn:aws:iam::{account}:root")) },
            ["Action"] = OneOrMany(actions.Select(action => $"SQS:{action}")),
            ["Resource"] = queue.Arn,
        });
        return policy.ToJsonString();
    }

    public static string Remove(Queue queue, string label)
    {
        var policy = Read(queue);
        var statements = (JsonArray)policy["Statement"]!;
        var found = statements.FirstOrDefault(statement => statement?["Sid"]?.ToString() == label)
            ?? throw SqsErrors.Invalid($"Value {label} for parameter Label is invalid. Reason: can't find label on existing policy.");
        statements.Remove(found);
        return statements.Count == 0 ? "" : policy.ToJsonString();
    }

    private static JsonNode OneOrMany(IEnumerable<string> texts) =>
        texts.ToArray() is [var single] ? JsonValue.Create(single) : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Read(Queue queue)
    {
        if (queue.Attributes.GetValueOrDefault("Policy") is not { Length: > 0 } text)
        {
            return new JsonObject { ["Version"] = "2008-10-17", ["Id"] = $"{queue.Arn}/SQSDefaultPolicy", ["Statement"] = new JsonArray() };
        }

        var policy = JsonNode.Parse(text)!.AsObject();
        if (policy["Statement"] is JsonObject single)
        {
            policy["Statement"] = new JsonArray(single.DeepClone());
        }

        return policy;
    }
}
