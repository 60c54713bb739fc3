using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>
/// The delivery policies of topics and subscriptions, for HTTP
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html#creating-delivery-policy).
/// </summary>
internal static class DeliveryPolicies
{
    private static readonly Dictionary<string, (int Least, int Most)> Ranges = new()
    {
        ["minDelayTarget"] = (1, 3600),
        ["maxDelayTarget"] = (1, 3600),
        ["numRetries"] = (0, 100),
        ["numNoDelayRetries"] = (0, 100),
        ["numMinDelayRetries"] = (0, 100),
        ["numMaxDelayRetries"] = (0, 100),
    };

    /// <summary>Refuses a policy that can't be followed.</summary>
    /// <param name="policy">The policy, as JSON.</param>
    /// <param name="root">The member that a topic's has around it, <c>http</c>; null for a subscription's.</param>
    public static void Check(string policy, string? root)
    {
        JsonObject? json;
        try
        {
            json = JsonNode.Parse(policy) as JsonObject;
        }
        catch (JsonException)
        {
            json = null;
        }

        var rules = root is null ? json : json?[root] as JsonObject;
        if (rules is null)
        {
            throw SnsErrors.Invalid("DeliveryPolicy: failed to parse JSON.");
        }

        var retry = Read(rules[root is null ? "healthyRetryPolicy" : "defaultHealthyRetryPolicy"] as JsonObject);
        if (retry.MinDelay > retry.MaxDelay)
        {
            throw SnsErrors.Invalid("DeliveryPolicy: healthyRetryPolicy.minDelayTarget must be less than or equal to maxDelayTarget");
        }

        if (retry.AtOnce + retry.AtMin + retry.AtMax > retry.Retries)
        {
            throw SnsErrors.Invalid("DeliveryPolicy: healthyRetryPolicy.numRetries must be greater than or equal to the sum of the retries of its phases");
        }
    }

    /// <summary>A topic's policy as it is followed.</summary>
    public static JsonObject EffectiveOf(Topic topic)
    {
        var set = SetOn(topic);
        var http = new JsonObject
        {
            ["defaultHealthyRetryPolicy"] = Write(Read(set?["defaultHealthyRetryPolicy"] as JsonObject)),
            ["disableSubscriptionOverrides"] = set?.Flag("disableSubscriptionOverrides") ?? false,
            ["defaultRequestPolicy"] = new JsonObject { ["headerContentType"] = ContentTypeOf(topic, null) },
        };
        if (set?["defaultThrottlePolicy"] is { } throttle)
        {
            http["defaultThrottlePolicy"] = throttle.DeepClone();
        }

        return new JsonObject { ["http"] = http };
    }

    /// <summary>A subscription's policy as it is followed.</summary>
    public static JsonObject EffectiveOf(Topic topic, Subscription subscription) => new()
    {
        ["healthyRetryPolicy"] = Write(RetryOf(topic, subscription)),
        ["sicklyRetryPolicy"] = null,
        ["throttlePolicy"] = (SetOn(topic, subscription)?["throttlePolicy"] ?? SetOn(topic)?["defaultThrottlePolicy"])?.DeepClone(),
        ["requestPolicy"] = new JsonObject { ["headerContentType"] = ContentTypeOf(topic, subscription) },
        ["guaranteed"] = false,
    };

    public static RetryPolicy RetryOf(Topic topic, Subscription subscription) =>
        Read((SetOn(topic, subscription)?["healthyRetryPolicy"] ?? SetOn(topic)?["defaultHealthyRetryPolicy"]) as JsonObject);

    /// <summary>What a post says that it is.</summary>
    public static string ContentTypeOf(Topic topic, Subscription? subscription) =>
        (SetOn(topic, subscription)?["requestPolicy"] as JsonObject)?.Text("headerContentType")
            ?? (SetOn(topic)?["defaultRequestPolicy"] as JsonObject)?.Text("headerContentType")
            ?? "text/plain; charset=UTF-8";

    private static JsonObject? SetOn(Topic topic) =>
        topic.Attributes.GetValueOrDefault("DeliveryPolicy") is { Length: > 0 } policy ? JsonNode.Parse(policy)?["http"] as JsonObject : null;

    private static JsonObject? SetOn(Topic topic, Subscription? subscription) =>
        subscription?.Attributes.GetValueOrDefault("DeliveryPolicy") is { Length: > 0 } policy && SetOn(topic)?.Flag("disableSubscriptionOverrides") != true
            ? JsonNode.Parse(policy) as JsonObject
            : null;

    private static RetryPolicy Read(JsonObject? policy)
    {
        var usual = RetryPolicy.Default;
        return policy is null ? usual : new RetryPolicy(
            Number(policy, "minDelayTarget", usual.MinDelay),
            Number(policy, "maxDelayTarget", usual.MaxDelay),
            Number(policy, "numRetries", usual.Retries),
            Number(policy, "numNoDelayRetries", 0),
            Number(policy, "numMinDelayRetries", 0),
            Number(policy, "numMaxDelayRetries", 0),
            policy.Text("backoffFunction") ?? "linear") is { Backoff: "linear" or "arithmetic" or "geometric" or "exponential" } read
                ? read
                : throw SnsErrors.Invalid("DeliveryPolicy: healthyRetryPolicy.backoffFunction must be one of linear, arithmetic, geometric, exponential");
    }

    private static int Number(JsonObject policy, string name, int usual)
    {
        var (least, most) = Ranges[name];
        var text = policy.Text(name);
        return text is null ? usual
            : int.TryParse(text, out var number) && number >= least && number <= most ? number
            : throw SnsErrors.Invalid($"DeliveryPolicy: healthyRetryPolicy.{name} must be between {least} and {most}");
    }

    private static JsonObject Write(RetryPolicy policy) => new()
    {
        ["minDelayTarget"] = policy.MinDelay,
        ["maxDelayTarget"] = policy.MaxDelay,
        ["numRetries"] = policy.Retries,
        ["numMaxDelayRetries"] = policy.AtMax,
        ["numNoDelayRetries"] = policy.AtOnce,
        ["numMinDelayRetries"] = policy.AtMin,
        ["backoffFunction"] = policy.Backoff,
    };
}
