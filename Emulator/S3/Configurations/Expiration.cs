using System.Globalization;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>When an object expires by its bucket's rules, as <c>x-amz-expiration</c> tells it. Nothing is deleted by that here.</summary>
internal static class Expiration
{
    /// <summary>The header's value, of the rule by which the object expires first; null where it doesn't.</summary>
    public static string? Of(Bucket bucket, StoredObject about)
    {
        if (bucket.Setting(Settings.Lifecycle) is not { } xml)
        {
            return null;
        }

        var (rule, at) = RequestDocument.Parse(xml).Elements("Rule")
            .Where(rule => rule.Text("Status") == "Enabled" && Matches(rule, about))
            .Select(rule => (Rule: rule, At: DateOf(rule, about)))
            .Where(found => found.At is not null)
            .OrderBy(found => found.At)
            .FirstOrDefault();
        return at is null ? null : $"expiry-date=\"{at.Value.ToString("R", CultureInfo.InvariantCulture)}\", rule-id=\"{Uri.EscapeDataString(rule.Text("ID") ?? "")}\"";
    }

    /// <summary>Days are counted to the midnight that follows.</summary>
    private static DateTimeOffset? DateOf(XElement rule, StoredObject about)
    {
        var expiration = rule.Element("Expiration");
        return int.TryParse(expiration?.Text("Days"), CultureInfo.InvariantCulture, out var days) ? new DateTimeOffset(about.ModifiedAt.UtcDateTime.Date.AddDays(days + 1), TimeSpan.Zero)
            : DateTimeOffset.TryParse(expiration?.Text("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date
            : null;
    }

    private static bool Matches(XElement rule, StoredObject about)
    {
        var filter = rule.Element("Filter") is { } told ? told.Element("And") ?? told : rule;
        return about.Key.StartsWith(filter.Text("Prefix") ?? "", StringComparison.Ordinal)
            && filter.Elements("Tag").All(tag => about.Tags.GetValueOrDefault(tag.Text("Key") ?? "") == tag.Text("Value"))
            && (!long.TryParse(filter.Text("ObjectSizeGreaterThan"), CultureInfo.InvariantCulture, out var least) || about.Size > least)
            && (!long.TryParse(filter.Text("ObjectSizeLessThan"), CultureInfo.InvariantCulture, out var most) || about.Size < most);
    }
}
