using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.Resources;

/// <summary>A template's properties of a bucket in the form of S3's own documents.</summary>
internal static class SettingXml
{
    public static XElement Website(JsonObject site) => new(
        WebsiteRules.Root,
        site.Text("IndexDocument") is { } index ? new XElement("IndexDocument", new XElement("Suffix", index)) : null,
        site.Text("ErrorDocument") is { } error ? new XElement("ErrorDocument", new XElement("Key", error)) : null,
        site["RedirectAllRequestsTo"] is JsonObject all ? new XElement("RedirectAllRequestsTo", Each(all, "HostName", "Protocol")) : null,
        site["RoutingRules"] is JsonArray ? new XElement("RoutingRules", site.Objects("RoutingRules").Select(RoutingRule)) : null);

    public static XElement Cors(JsonObject cors) => new(CorsRules.Root, cors.Objects("CorsRules").Select(rule => new XElement(
        "CORSRule",
        Named(rule, "Id", "ID"),
        rule.Texts("AllowedHeaders").Select(text => new XElement("AllowedHeader", text)),
        rule.Texts("AllowedMethods").Select(text => new XElement("AllowedMethod", text)),
        rule.Texts("AllowedOrigins").Select(text => new XElement("AllowedOrigin", text)),
        rule.Texts("ExposedHeaders").Select(text => new XElement("ExposeHeader", text)),
        Named(rule, "MaxAge", "MaxAgeSeconds"))));

    public static XElement Encryption(JsonObject encryption)
    {
        var rule = encryption.Objects("ServerSideEncryptionConfiguration").FirstOrDefault() ?? [];
        var byDefault = rule["ServerSideEncryptionByDefault"] as JsonObject ?? [];
        return Configurations.Encryption.ToXml(byDefault.Text("SSEAlgorithm") ?? Configurations.Encryption.Aes, byDefault.Text("KMSMasterKeyID"), rule.Flag("BucketKeyEnabled") ?? false);
    }

    public static XElement Logging(JsonObject logging) => new(
        "BucketLoggingStatus",
        new XElement("LoggingEnabled", Named(logging, "DestinationBucketName", "TargetBucket"), new XElement("TargetPrefix", logging.Text("LogFilePrefix") ?? "")));

    public static XElement Notification(JsonObject notification) => new(
        "NotificationConfiguration",
        Destinations(notification, "TopicConfigurations", "Topic", "TopicConfiguration"),
        Destinations(notification, "QueueConfigurations", "Queue", "QueueConfiguration"),
        Destinations(notification, "LambdaConfigurations", "Function", "CloudFunctionConfiguration", "CloudFunction"),
        notification["EventBridgeConfiguration"] is JsonObject ? new XElement("EventBridgeConfiguration") : null);

    public static XElement PublicAccess(JsonObject block) => new Configurations.PublicAccess(
        block.Flag("BlockPublicAcls") ?? false,
        block.Flag("IgnorePublicAcls") ?? false,
        block.Flag("BlockPublicPolicy") ?? false,
        block.Flag("RestrictPublicBuckets") ?? false).ToXml();

    public static XElement Tags(JsonObject properties) => new(
        "Tagging",
        new XElement("TagSet", properties.Tags().Select(tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value)))));

    /// <summary>Children of the same name.</summary>
    public static IEnumerable<XElement?> Each(JsonObject from, params string[] names) => names.Select(name => Named(from, name, name));

    /// <summary>A child under another name; null where it is absent.</summary>
    public static XElement? Named(JsonObject from, string name, string element) => from.Text(name) is { } text ? new XElement(element, text) : null;

    private static XElement RoutingRule(JsonObject rule) => new(
        "RoutingRule",
        rule["RoutingRuleCondition"] is JsonObject condition ? new XElement("Condition", Each(condition, "KeyPrefixEquals", "HttpErrorCodeReturnedEquals")) : null,
        new XElement("Redirect", Each(rule["RedirectRule"] as JsonObject ?? [], "Protocol", "HostName", "ReplaceKeyPrefixWith", "ReplaceKeyWith", "HttpRedirectCode")));

    private static IEnumerable<XElement> Destinations(JsonObject notification, string list, string target, string element, string? targetElement = null) =>
        notification.Objects(list).Select(entry => new XElement(
            element,
            Named(entry, target, targetElement ?? target),
            Named(entry, "Event", "Event"),
            entry["Filter"]?["S3Key"] is JsonObject filter
                ? new XElement("Filter", new XElement("S3Key", filter.Objects("Rules").Select(rule => new XElement("FilterRule", Each(rule, "Name", "Value")))))
                : null));
}
