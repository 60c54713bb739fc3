using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.Filters;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>The attributes of subscriptions (https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html).</summary>
internal static class SubscriptionAttributes
{
    private const string OnSubscribe = "Attributes Reason: ";

    private static readonly string[] Names = ["DeliveryPolicy", "FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy", "SubscriptionRoleArn"];

    /// <summary>Refuses what a new subscription can't have.</summary>
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> attributes, string protocol, string topicArn)
    {
        foreach (var (name, value) in attributes)
        {
            if (!Names.Contains(name))
            {
                throw SnsErrors.Invalid($"{OnSubscribe}Unknown attribute: {name}");
            }

            CheckValue(name, value, protocol, topicArn, ScopeOf(attributes), OnSubscribe);
        }

        return attributes.ToDictionary(attribute => attribute.Key, attribute => Kept(attribute.Key, attribute.Value));
    }

    /// <summary>The subscription with an attribute set; throws AWS's errors where it can't be.</summary>
    public static Subscription Set(Subscription subscription, string name, string value)
    {
        if (!Names.Contains(name))
        {
            throw SnsErrors.Invalid("AttributeName");
        }

        CheckValue(name, value, subscription.Protocol, subscription.TopicArn, ScopeOf(subscription.Attributes), "");
        if (name == "FilterPolicyScope")
        {
            // What was a policy for bodies may be none for attributes.
            FilterPolicyParser.Parse(subscription.Attributes.GetValueOrDefault("FilterPolicy") ?? "", value == "MessageBody");
        }

        return subscription with { Attributes = subscription.Attributes.Where(old => old.Key != name).Append(new(name, Kept(name, value))).ToDictionary() };
    }

    /// <summary>All that GetSubscriptionAttributes tells.</summary>
    public static Dictionary<string, string> All(Subscription subscription, Topic topic)
    {
        var all = new Dictionary<string, string>
        {
            ["SubscriptionPrincipal"] = subscription.Principal,
            ["Owner"] = Caller.DefaultAccountId,
            ["RawMessageDelivery"] = "false",
            ["TopicArn"] = subscription.TopicArn,
            ["Endpoint"] = subscription.Endpoint,
            ["Protocol"] = subscription.Protocol,
            ["PendingConfirmation"] = subscription.IsPending ? "true" : "false",
            ["ConfirmationWasAuthenticated"] = subscription.WasAuthenticated ? "true" : "false",
            ["SubscriptionArn"] = subscription.Arn,
        };
        if (subscription.IsPosted)
        {
            all["EffectiveDeliveryPolicy"] = DeliveryPolicies.EffectiveOf(topic, subscription).ToJsonString();
        }

        var isFiltered = subscription.Attributes.GetValueOrDefault("FilterPolicy") is { Length: > 0 };
        foreach (var (name, value) in subscription.Attributes.Where(attribute => attribute.Value.Length > 0 && (isFiltered || attribute.Key != "FilterPolicyScope")))
        {
            all[name] = value;
        }

        if (isFiltered)
        {
            all["FilterPolicyScope"] = ScopeOf(subscription.Attributes);
        }

        return all;
    }

    /// <summary>What a filter policy is about: MessageAttributes or MessageBody.</summary>
    public static string ScopeOf(IReadOnlyDictionary<string, string> attributes) => attributes.GetValueOrDefault("FilterPolicyScope") ?? "MessageAttributes";

    private static string Kept(string name, string value) => name == "RawMessageDelivery" ? value.ToLowerInvariant() : value == "{}" ? "" : value;

    private static void CheckValue(string name, string value, string protocol, string topicArn, string scope, string prefix)
    {
        switch (name)
        {
            case "FilterPolicy":
                FilterPolicyParser.Parse(value, scope == "MessageBody", prefix);
                break;
            case "FilterPolicyScope" when value is not ("MessageAttributes" or "MessageBody"):
                throw SnsErrors.Invalid($"{prefix}FilterPolicyScope: Invalid value [{value}]. Please use either MessageBody or MessageAttributes");
            case "RawMessageDelivery" when !bool.TryParse(value, out _):
                throw SnsErrors.Invalid($"{prefix}RawMessageDelivery: Invalid value [{value}]. Must be true or false.");
            case "RawMessageDelivery" when bool.Parse(value) && protocol is not ("sqs" or "http" or "https"):
                throw SnsErrors.Invalid($"{prefix}Delivery protocol [{protocol}] does not support raw message delivery.");
            case "RedrivePolicy" when value.Length > 0:
                CheckRedrive(value, topicArn, prefix);
                break;
            case "DeliveryPolicy" when value.Length > 0:
                DeliveryPolicies.Check(value, null);
                break;
        }
    }

    private static void CheckRedrive(string policy, string topicArn, string prefix)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(policy);
        }
        catch (JsonException)
        {
            throw SnsErrors.Invalid($"{prefix}RedrivePolicy: failed to parse JSON.");
        }

        if (json is JsonObject { Count: 0 })
        {
            return;
        }

        var arn = Arn.TryParse((json as JsonObject)?["deadLetterTargetArn"]?.ToString());
        if (arn is not { Service: "sqs" })
        {
            throw SnsErrors.Invalid($"{prefix}RedrivePolicy: deadLetterTargetArn is an invalid arn");
        }

        if (topicArn.EndsWith(".fifo", StringComparison.Ordinal) && !arn.Resource.EndsWith(".fifo", StringComparison.Ordinal))
        {
            throw SnsErrors.Invalid($"{prefix}RedrivePolicy: must use a FIFO queue as DLQ for a FIFO topic");
        }
    }
}
