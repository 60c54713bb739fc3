using System.Globalization;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>
/// Checks lifecycle documents (https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html). They are kept and
/// told; nothing expires here.
/// </summary>
internal static class Lifecycle
{
    public const string Root = "LifecycleConfiguration";
    private static readonly string[] Actions =
        ["Expiration", "Transition", "NoncurrentVersionExpiration", "NoncurrentVersionTransition", "AbortIncompleteMultipartUpload"];

    public static void Check(XElement document)
    {
        var rules = document.Elements("Rule").ToArray();
        if (rules.Length is 0 or > 1000)
        {
            throw S3Errors.MalformedXml();
        }

        foreach (var rule in rules)
        {
            CheckRule(rule);
        }

        var twice = rules.Select(rule => rule.Text("ID")).OfType<string>().GroupBy(id => id).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw SettingErrors.InvalidArgument("Rule ID must be unique. Found same ID for more than one rule");
        }

        foreach (var rule in rules.Where(rule => rule.Text("ID") is null))
        {
            rule.AddFirst(new XElement("ID", Guid.NewGuid().ToString("N")));
        }
    }

    private static void CheckRule(XElement rule)
    {
        if (rule.Text("Status") is not ("Enabled" or "Disabled") || (rule.Element("Prefix") is null && rule.Element("Filter") is null))
        {
            throw S3Errors.MalformedXml();
        }

        if (rule.Text("ID") is { Length: > 255 })
        {
            throw SettingErrors.InvalidArgument("ID length should not exceed allowed limit of 255");
        }

        if (!Actions.Any(action => rule.Element(action) is not null))
        {
            throw SettingErrors.InvalidRequest("At least one action needs to be specified in a rule");
        }

        if (rule.Element("Expiration") is { } expiration && expiration.Elements().Count() != 1)
        {
            throw S3Errors.MalformedXml();
        }

        if (rule.Elements("Expiration").Concat(rule.Elements("Transition")).Elements("Date").Any(date =>
            !DateTimeOffset.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) || at.TimeOfDay != TimeSpan.Zero))
        {
            throw SettingErrors.InvalidArgument("'Date' must be at midnight GMT");
        }

        foreach (var days in rule.Elements("Expiration").Elements("Days"))
        {
            if (!int.TryParse(days.Value, CultureInfo.InvariantCulture, out var number))
            {
                throw S3Errors.MalformedXml();
            }

            if (number <= 0)
            {
                throw SettingErrors.InvalidArgument("'Days' for Expiration action must be a positive integer");
            }
        }
    }
}
