using System.Globalization;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>The attributes of topics (https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html).</summary>
internal static class TopicAttributes
{
    private static readonly string[] FifoOnly = ["ContentBasedDeduplication", "FifoThroughputScope"];

    private static readonly HashSet<string> Texts =
    [
        "DeliveryPolicy", "DisplayName", "KmsMasterKeyId", "Policy",
        .. from protocol in new[] { "Application", "Firehose", "HTTP", "Lambda", "SQS" }
           from kind in new[] { "SuccessFeedbackRoleArn", "SuccessFeedbackSampleRate", "FailureFeedbackRoleArn" }
           select $"{protocol}{kind}",
    ];

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["ContentBasedDeduplication"] = ["true", "false"],
        ["FifoThroughputScope"] = ["Topic", "MessageGroup"],
        ["FifoTopic"] = ["true", "false"],
        ["SignatureVersion"] = ["1", "2"],
        ["TracingConfig"] = ["PassThrough", "Active"],
    };

    /// <summary>What can be set, as it is kept; throws AWS's errors otherwise.</summary>
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> attributes, IPolicySyntax syntax)
    {
        var isFifo = attributes.GetValueOrDefault("FifoTopic") == "true";
        foreach (var (name, value) in attributes)
        {
            if (!Texts.Contains(name) && !Values.ContainsKey(name))
            {
                throw SnsErrors.Invalid($"Attributes Reason: Unknown attribute {name}");
            }

            if (!isFifo && FifoOnly.Contains(name))
            {
                throw SnsErrors.Invalid($"Attributes Reason: Unknown attribute {name}");
            }

            CheckValue(name, value, syntax);
        }

        return attributes.Where(attribute => attribute is not { Key: "FifoTopic", Value: "false" }).ToDictionary();
    }

    /// <summary>Whether one attribute of a topic can be set to this; throws AWS's errors otherwise.</summary>
    public static void Check(Topic topic, string name, string value, IPolicySyntax syntax)
    {
        if (name == "FifoTopic" || (!Texts.Contains(name) && !Values.ContainsKey(name)) || (!topic.IsFifo && FifoOnly.Contains(name)))
        {
            throw SnsErrors.Invalid("AttributeName");
        }

        CheckValue(name, value, syntax);
    }

    /// <summary>All that GetTopicAttributes tells.</summary>
    public static Dictionary<string, string> All(Topic topic, IReadOnlyCollection<Subscription> subscriptions)
    {
        var all = new Dictionary<string, string>
        {
            ["Policy"] = topic.Policy,
            ["Owner"] = Caller.DefaultAccountId,
            ["SubscriptionsPending"] = Text(subscriptions.Count(subscription => subscription.IsPending)),
            ["TopicArn"] = topic.Arn,
            ["EffectiveDeliveryPolicy"] = DeliveryPolicies.EffectiveOf(topic).ToJsonString(),
            ["SubscriptionsConfirmed"] = Text(subscriptions.Count(subscription => !subscription.IsPending)),
            ["DisplayName"] = "",
            ["SubscriptionsDeleted"] = Text(topic.DeletedSubscriptions),
        };
        if (topic.IsFifo)
        {
            all["ContentBasedDeduplication"] = "false";
            all["FifoThroughputScope"] = "Topic";
        }

        foreach (var (name, value) in topic.Attributes.Where(attribute => attribute.Value.Length > 0))
        {
            all[name] = value;
        }

        return all;
    }

    private static void CheckValue(string name, string value, IPolicySyntax syntax)
    {
        if (Values.TryGetValue(name, out var values) && !values.Contains(value))
        {
            throw SnsErrors.Invalid($"{name} Reason: Invalid value [{value}]. Must be one of {string.Join(", ", values)}.");
        }

        switch (name)
        {
            case "DisplayName" when value.Length > 100 || value.Any(char.IsControl):
                throw SnsErrors.Invalid("DisplayName Reason: A display name has at most 100 characters, and no control characters.");
            case "Policy" when value.Length > 0:
                TopicPolicyText.Check(syntax, value);
                break;
            case "DeliveryPolicy" when value.Length > 0:
                DeliveryPolicies.Check(value, "http");
                break;
            case var rate when rate.EndsWith("SampleRate", StringComparison.Ordinal) && !(int.TryParse(value, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100):
                throw SnsErrors.Invalid($"{rate} Reason: Must be between 0 and 100.");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
