using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Iam.Conditions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>
/// Reads policies (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html); malformed ones are refused in
/// IAM's words.
/// </summary>
internal static class PolicyParser
{
    private static readonly string[] StatementMembers = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"];

    /// <summary>Reads an identity or a resource policy, or a role's trust policy, which names no resource.</summary>
    public static PolicyDocument Parse(string json, PolicyKind kind)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            throw Malformed(kind is PolicyKind.Trust ? "This policy contains invalid Json" : "Syntax errors in policy.");
        }

        if (root is not JsonObject document || document["Statement"] is not { } statements)
        {
            throw Malformed("Syntax errors in policy.");
        }

        if (document["Version"] is { } version && version.ToString() is not ("2012-10-17" or "2008-10-17"))
        {
            throw Malformed("The policy must contain a valid version string.");
        }

        var list = statements is JsonArray many ? many.ToArray() : [statements];
        return list.Length > 0
            ? new PolicyDocument([.. list.Select(statement => Statement(statement as JsonObject ?? throw Malformed("Syntax errors in policy."), kind))])
            : throw Malformed("Policy statement must contain at least one statement.");
    }

    private static PolicyStatement Statement(JsonObject statement, PolicyKind kind)
    {
        if (statement.Any(member => !StatementMembers.Contains(member.Key)))
        {
            throw Malformed("Syntax errors in policy.");
        }

        var effect = statement["Effect"]?.ToString();
        if (effect is not ("Allow" or "Deny"))
        {
            throw Malformed("Syntax errors in policy.");
        }

        var actions = Match(statement, "Action") ?? throw Malformed("Policy statement must contain actions.");
        if (actions.Patterns.Any(action => action != "*" && !action.Contains(':', StringComparison.Ordinal)))
        {
            throw Malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }

        var resources = Match(statement, "Resource");
        CheckKind(statement, resources, kind);
        return new PolicyStatement(statement["Sid"]?.ToString(), effect == "Allow", actions, resources ?? PolicyMatch.Everything, Principals(statement), Conditions(statement["Condition"]));
    }

    private static void CheckKind(JsonObject statement, PolicyMatch? resources, PolicyKind kind)
    {
        var hasPrincipal = statement.ContainsKey("Principal") || statement.ContainsKey("NotPrincipal");
        switch (kind)
        {
            case PolicyKind.Identity when resources is null:
                throw Malformed("Policy statement must contain resources.");
            case PolicyKind.Identity when hasPrincipal:
                throw Malformed("Policy document should not specify a principal.");
            case PolicyKind.Trust or PolicyKind.Resource when !hasPrincipal:
                throw Malformed("Missing required field Principal");
            case PolicyKind.Trust when resources is not null:
                throw Malformed("Has prohibited field Resource");
        }

        if (resources?.Patterns.FirstOrDefault(resource => resource != "*" && !resource.StartsWith("arn:", StringComparison.Ordinal) && !resource.StartsWith('*')) is { } resource)
        {
            throw Malformed($"Resource {resource} must be in ARN format or \"*\".");
        }
    }

    private static PolicyMatch? Match(JsonObject statement, string name) =>
        Texts(statement[name]) is { } wanted ? new PolicyMatch(wanted, false)
        : Texts(statement[$"Not{name}"]) is { } unwanted ? new PolicyMatch(unwanted, true)
        : null;

    private static PolicyPrincipals? Principals(JsonObject statement)
    {
        var inverted = statement.ContainsKey("NotPrincipal");
        return (statement["Principal"] ?? statement["NotPrincipal"]) switch
        {
            null => null,
            JsonObject kinds => new PolicyPrincipals(kinds.ToDictionary(kind => kind.Key, kind => Texts(kind.Value) ?? []), inverted),
            var all when all.ToString() == "*" => new PolicyPrincipals(new Dictionary<string, IReadOnlyList<string>> { ["AWS"] = ["*"] }, inverted),
            _ => throw Malformed("Invalid principal in policy."),
        };
    }

    private static List<PolicyCondition> Conditions(JsonNode? block)
    {
        var conditions = new List<PolicyCondition>();
        foreach (var (name, keys) in block as JsonObject ?? [])
        {
            var parts = name.Split(':', 2);
            var (set, bare) = parts.Length == 2 ? (parts[0], parts[1]) : (null, name);
            var ifExists = bare.EndsWith("IfExists", StringComparison.Ordinal);
            var operation = ifExists ? bare[..^"IfExists".Length] : bare;
            if (!ConditionOperators.IsKnown(operation) || set is not (null or "ForAnyValue" or "ForAllValues"))
            {
                throw Malformed($"Invalid Condition type : {name}.");
            }

            conditions.AddRange((keys as JsonObject ?? []).Select(key => new PolicyCondition(operation, set, ifExists, key.Key, Texts(key.Value) ?? [])));
        }

        return conditions;
    }

    private static IReadOnlyList<string>? Texts(JsonNode? node) => node switch
    {
        null => null,
        JsonArray items => [.. items.Select(TextOf)],
        _ => [TextOf(node)],
    };

    private static string TextOf(JsonNode? node) =>
        node is null ? "" : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static AwsException Malformed(string message) => new("MalformedPolicyDocument", message);
}

/// <summary>What a policy is attached to.</summary>
internal enum PolicyKind
{
    /// <summary>A user or role.</summary>
    Identity,

    /// <summary>A resource: bucket, queue, topic.</summary>
    Resource,

    /// <summary>A role: who may assume it.</summary>
    Trust,
}
