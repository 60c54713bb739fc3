using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Notifications;

/// <summary>
/// What a bucket tells of, and to whom (https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html).
/// </summary>
internal static class NotificationRules
{
    public const string Root = "NotificationConfiguration";

    private static readonly string[] Events =
    [
        "s3:ReducedRedundancyLostObject", "s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload",
        "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*", "s3:ObjectRestore:Post", "s3:ObjectRestore:Completed",
        "s3:ObjectRestore:Delete", "s3:Replication:*", "s3:Replication:OperationFailedReplication", "s3:Replication:OperationMissedThreshold",
        "s3:Replication:OperationReplicatedAfterThreshold", "s3:Replication:OperationNotTracked", "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete",
        "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectTagging:*", "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete", "s3:ObjectAcl:Put",
    ];

    private static readonly (string Element, string Target, string Service)[] Kinds =
    [
        ("TopicConfiguration", "Topic", "sns"), ("QueueConfiguration", "Queue", "sqs"), ("CloudFunctionConfiguration", "CloudFunction", "lambda"),
    ];

    /// <summary>Checks a document; rules without an id get one.</summary>
    public static void Check(XElement document)
    {
        foreach (var (element, target, service) in Kinds)
        {
            foreach (var rule in document.Elements(element))
            {
                CheckRule(rule, rule.Text(target), service);
                if (rule.Text("Id") is null or "")
                {
                    rule.Elements("Id").Remove();
                    rule.AddFirst(new XElement("Id", Guid.NewGuid().ToString()));
                }
            }
        }
    }

    /// <summary>The rules of a document.</summary>
    public static IEnumerable<NotificationRule> Read(XElement document) => Kinds.SelectMany(kind => document.Elements(kind.Element).Select(rule => new NotificationRule(
        rule.Text("Id") ?? "",
        kind.Service,
        rule.Text(kind.Target)!,
        [.. rule.Elements("Event").Select(told => told.Value)],
        Filter(rule, "prefix"),
        Filter(rule, "suffix"))));

    private static void CheckRule(XElement rule, string? target, string service)
    {
        if (target is null || !rule.Elements("Event").Any())
        {
            throw S3Errors.MalformedXml();
        }

        if (Arn.TryParse(target) is not { } arn || arn.Service != service)
        {
            throw SettingErrors.InvalidArgument("The ARN is not well formed");
        }

        if (rule.Elements("Event").FirstOrDefault(told => !Events.Contains(told.Value)) is { } unknown)
        {
            throw S3Errors.InvalidArgument($"The event '{unknown.Value}' is not supported for notifications", "Event", unknown.Value);
        }

        if (FilterRules(rule).FirstOrDefault(filter => filter.Text("Name")?.ToLowerInvariant() is not ("prefix" or "suffix")) is { } other)
        {
            throw S3Errors.InvalidArgument("filter rule name must be either prefix or suffix", "FilterRule.Name", other.Text("Name"));
        }
    }

    private static IEnumerable<XElement> FilterRules(XElement rule) => rule.Elements("Filter").Elements("S3Key").Elements("FilterRule");

    private static string Filter(XElement rule, string name) =>
        FilterRules(rule).FirstOrDefault(filter => string.Equals(filter.Text("Name"), name, StringComparison.OrdinalIgnoreCase))?.Text("Value") ?? "";
}

/// <summary>Whom a bucket tells of which events.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Service"><c>sns</c>, <c>sqs</c> or <c>lambda</c>.</param>
/// <param name="Target">The ARN of the topic, queue or function.</param>
/// <param name="Events">e.g. <c>s3:ObjectCreated:*</c>.</param>
/// <param name="Prefix">What keys begin with.</param>
/// <param name="Suffix">What keys end in.</param>
internal sealed record NotificationRule(string Id, string Service, string Target, IReadOnlyList<string> Events, string Prefix, string Suffix)
{
    /// <summary>Whether an event, e.g. <c>ObjectCreated:Put</c>, of a key is told.</summary>
    public bool Tells(string occurred, string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal)
        && key.EndsWith(Suffix, StringComparison.Ordinal)
        && Events.Any(told => told == $"s3:{occurred}" || (told.EndsWith(":*", StringComparison.Ordinal) && $"s3:{occurred}".StartsWith(told[..^1], StringComparison.Ordinal)));
}
