using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.State;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>Reads policies of parameters (https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html).</summary>
internal static class ParameterPolicies
{
    public static IReadOnlyList<ParameterPolicy> Read(string text)
    {
        JsonArray? policies;
        try
        {
            policies = JsonNode.Parse(text) as JsonArray;
        }
        catch (JsonException)
        {
            policies = null;
        }

        if (policies is null || policies.Any(policy => policy is not JsonObject))
        {
            throw SsmErrors.BadPolicy("Invalid policies input: the policies must be a JSON array of objects.");
        }

        if (policies.Count > SsmLimits.Policies)
        {
            throw SsmErrors.TooManyPolicies();
        }

        var read = policies.OfType<JsonObject>().Select(Read).ToArray();
        return read.Count(policy => policy.Type == "Expiration") <= 1 ? read : throw SsmErrors.BadPolicy("A parameter can have only one Expiration policy.");
    }

    private static ParameterPolicy Read(JsonObject policy)
    {
        var attributes = policy["Attributes"] as JsonObject ?? [];
        switch (policy.Text("Type"))
        {
            case "Expiration":
                return DateTimeOffset.TryParse(attributes.Text("Timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                    ? new ParameterPolicy("Expiration", policy.ToJsonString()) { ExpiresAt = at }
                    : throw SsmErrors.BadPolicy("The Expiration policy needs the attribute Timestamp in ISO 8601.");
            case "ExpirationNotification":
                CheckSpan(attributes, "Before");
                return new ParameterPolicy("ExpirationNotification", policy.ToJsonString());
            case "NoChangeNotification":
                CheckSpan(attributes, "After");
                return new ParameterPolicy("NoChangeNotification", policy.ToJsonString());
            default:
                throw SsmErrors.BadPolicyType();
        }
    }

    private static void CheckSpan(JsonObject attributes, string name)
    {
        if (!int.TryParse(attributes.Text(name), out var count) || count < 1 || attributes.Text("Unit") is not ("Days" or "Hours"))
        {
            throw SsmErrors.BadPolicy($"The policy needs the attributes {name}, a number, and Unit, Days or Hours.");
        }
    }
}
