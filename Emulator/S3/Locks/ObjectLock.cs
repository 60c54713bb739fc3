using System.Globalization;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Locks;

/// <summary>A bucket's Object Lock (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html).</summary>
internal static class ObjectLock
{
    public const string Root = "ObjectLockConfiguration";
    private const int MostDays = 36_500;
    private const int MostYears = 100;

    /// <summary>The configuration of a bucket that is created with Object Lock.</summary>
    public static XElement New() => new(Root, new XElement("ObjectLockEnabled", "Enabled"));

    public static bool IsOn(Bucket bucket) => bucket.Setting(Settings.ObjectLock) is not null;

    /// <summary>How long a new version is kept where the request doesn't say; null where it isn't.</summary>
    public static Retention? DefaultOf(Bucket bucket, DateTimeOffset now)
    {
        if (bucket.Setting(Settings.ObjectLock) is not { } xml || RequestDocument.Parse(xml).Element("Rule")?.Element("DefaultRetention") is not { } rule)
        {
            return null;
        }

        int Number(string name) => int.TryParse(rule.Text(name), CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new Retention(rule.Text("Mode")!, now.AddDays(Number("Days")).AddYears(Number("Years")));
    }

    public static void Check(XElement document)
    {
        if (document.Text("ObjectLockEnabled") != "Enabled")
        {
            throw S3Errors.MalformedXml();
        }

        if (document.Element("Rule") is not { } rule)
        {
            return;
        }

        var (days, years) = (rule.Element("DefaultRetention")?.Text("Days"), rule.Element("DefaultRetention")?.Text("Years"));
        if (!Retention.IsMode(rule.Element("DefaultRetention")?.Text("Mode")) || (days is null) == (years is null) || !int.TryParse(days ?? years, CultureInfo.InvariantCulture, out var number))
        {
            throw S3Errors.MalformedXml();
        }

        if (number <= 0)
        {
            throw SettingErrors.InvalidArgument("Default retention period must be a positive integer value.");
        }

        if (number > (days is null ? MostYears : MostDays))
        {
            throw SettingErrors.InvalidArgument("Default retention period too large. Must be less than or equal to 100 years.");
        }
    }
}
