using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.Resources;

/// <summary>A template's lifecycle rules in the form of S3's own document.</summary>
internal static class LifecycleXml
{
    public static XElement Of(JsonObject lifecycle) => new(Lifecycle.Root, lifecycle.Objects("Rules").Select(Rule));

    private static XElement Rule(JsonObject rule) => new(
        "Rule",
        SettingXml.Named(rule, "Id", "ID"),
        Filter(rule),
        SettingXml.Named(rule, "Status", "Status"),
        Expiration(rule),
        Transitions(rule).Select(transition => new XElement(
            "Transition", SettingXml.Named(transition, "TransitionInDays", "Days"), SettingXml.Named(transition, "TransitionDate", "Date"), SettingXml.Named(transition, "StorageClass", "StorageClass"))),
        Noncurrent(rule),
        rule["AbortIncompleteMultipartUpload"] is JsonObject abort ? new XElement("AbortIncompleteMultipartUpload", SettingXml.Each(abort, "DaysAfterInitiation")) : null);

    private static XElement Filter(JsonObject rule)
    {
        var conditions = new List<XElement?>
        {
            SettingXml.Named(rule, "Prefix", "Prefix"),
            SettingXml.Named(rule, "ObjectSizeGreaterThan", "ObjectSizeGreaterThan"),
            SettingXml.Named(rule, "ObjectSizeLessThan", "ObjectSizeLessThan"),
        };
        conditions.AddRange(rule.Objects("TagFilters").Select(tag => new XElement("Tag", SettingXml.Each(tag, "Key", "Value"))));
        var told = conditions.OfType<XElement>().ToArray();
        return new XElement("Filter", told.Length > 1 ? new XElement("And", told) : told.Length == 1 ? told[0] : new XElement("Prefix"));
    }

    private static XElement? Expiration(JsonObject rule)
    {
        var told = new[]
        {
            SettingXml.Named(rule, "ExpirationInDays", "Days"),
            SettingXml.Named(rule, "ExpirationDate", "Date"),
            SettingXml.Named(rule, "ExpiredObjectDeleteMarker", "ExpiredObjectDeleteMarker"),
        }.OfType<XElement>().ToArray();
        return told.Length > 0 ? new XElement("Expiration", told) : null;
    }

    private static IEnumerable<JsonObject> Transitions(JsonObject rule) =>
        rule["Transition"] is JsonObject one ? rule.Objects("Transitions").Prepend(one) : rule.Objects("Transitions");

    private static IEnumerable<XElement> Noncurrent(JsonObject rule)
    {
        if (rule["NoncurrentVersionExpiration"] is JsonObject expiration)
        {
            yield return new XElement("NoncurrentVersionExpiration", SettingXml.Each(expiration, "NoncurrentDays", "NewerNoncurrentVersions"));
        }
        else if (rule.Text("NoncurrentVersionExpirationInDays") is { } days)
        {
            yield return new XElement("NoncurrentVersionExpiration", new XElement("NoncurrentDays", days));
        }

        foreach (var transition in rule.Objects("NoncurrentVersionTransitions"))
        {
            yield return new XElement(
                "NoncurrentVersionTransition",
                SettingXml.Named(transition, "TransitionInDays", "NoncurrentDays"),
                SettingXml.Each(transition, "NewerNoncurrentVersions", "StorageClass"));
        }
    }
}
