using System.Text.Json;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Checks the documents of resource-based policies (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html).</summary>
internal static class PolicyDocuments
{
    private const int LargestPolicy = 20 * 1024;

    private static readonly string[][] Required = [["Effect"], ["Principal", "NotPrincipal"], ["Action", "NotAction"], ["Resource", "NotResource"]];

    public static void Check(string policy)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(policy) > LargestPolicy)
        {
            throw Errors.InvalidParameters($"Maximum policy size of {LargestPolicy} bytes exceeded");
        }

        try
        {
            using var document = JsonDocument.Parse(policy);
            Check(document.RootElement, policy);
        }
        catch (JsonException)
        {
            throw Invalid("This policy contains invalid Json");
        }
    }

    private static void Check(JsonElement root, string policy)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Invalid(root.ValueKind == JsonValueKind.Array ? "This policy contains invalid Json" : "This text appears not to be a policy");
        }

        if (!root.TryGetProperty("Statement", out var statement))
        {
            throw Invalid($"Syntax error at position (1,{policy.Length + 1})");
        }

        JsonElement[] statements = statement.ValueKind == JsonValueKind.Array ? [.. statement.EnumerateArray()] : [statement];
        if (statements.Length == 0)
        {
            throw Invalid("Could not parse the policy: Statement is empty!");
        }

        foreach (var one in statements)
        {
            if (one.ValueKind != JsonValueKind.Object)
            {
                throw Invalid("This policy contains invalid Json");
            }

            if (Array.Find(Required, names => !names.Any(name => one.TryGetProperty(name, out _))) is [var missing, ..])
            {
                throw Invalid($"Missing required field {missing}");
            }
        }
    }

    private static AwsException Invalid(string why) => Errors.InvalidParameters($"Invalid policy document: {why}");
}
