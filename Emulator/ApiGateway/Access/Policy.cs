using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>What a policy says of one request, and by which statement.</summary>
/// <param name="Effect">Allow, deny, or neither.</param>
/// <param name="Sid">The statement that decided; null where none did or it has no name.</param>
internal readonly record struct PolicyDecision(PolicyEffect Effect, string? Sid);

/// <summary>The three answers of a policy.</summary>
internal enum PolicyEffect
{
    /// <summary>No statement fits.</summary>
    None,

    /// <summary>A statement allows it, none denies it.</summary>
    Allow,

    /// <summary>A statement denies it.</summary>
    Deny,
}

/// <summary>A policy of <c>execute-api:Invoke</c> on method ARNs: an authorizer's answer, or an API's resource policy.</summary>
internal sealed class Policy(IReadOnlyList<PolicyStatement> statements)
{
    /// <summary>Reads a policy document; null where it is none.</summary>
    public static Policy? TryParse(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("Statement", out var statements))
        {
            return null;
        }

        var all = statements.ValueKind == JsonValueKind.Array ? [.. statements.EnumerateArray()] : new List<JsonElement> { statements };
        return all.TrueForAll(statement => statement.ValueKind == JsonValueKind.Object) ? new Policy([.. all.Select(PolicyStatement.Read)]) : null;
    }

    /// <summary>The policy of a JSON text; null where it is none.</summary>
    public static Policy? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return TryParse(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Decides on one action and resource: a deny wins over any allow.</summary>
    /// <param name="action">e.g. <c>execute-api:Invoke</c>.</param>
    /// <param name="resource">The method's ARN.</param>
    /// <param name="conditions">Condition keys in lower case with their values.</param>
    public PolicyDecision Decide(string action, string resource, IReadOnlyDictionary<string, string> conditions)
    {
        var decision = new PolicyDecision(PolicyEffect.None, null);
        foreach (var statement in statements)
        {
            if (!statement.Fits(action, resource, conditions))
            {
                continue;
            }

            if (!statement.Allows)
            {
                return new PolicyDecision(PolicyEffect.Deny, statement.Sid);
            }

            decision = new PolicyDecision(PolicyEffect.Allow, statement.Sid);
        }

        return decision;
    }
}
