using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.WebUtilities;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>Tags of buckets and objects (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html).</summary>
internal static partial class TagSet
{
    private const string HeaderFault =
        "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.";

    /// <summary>Reads and checks a <c>Tagging</c> document.</summary>
    public static IReadOnlyDictionary<string, string> Read(XElement tagging, bool ofObject)
    {
        var set = tagging.Element("TagSet") ?? throw S3Errors.MalformedXml();
        var tags = new Dictionary<string, string>();
        foreach (var tag in set.Elements())
        {
            if (tag.Name != "Tag" || tag.Text("Key") is not { } key || tag.Text("Value") is not { } value)
            {
                throw S3Errors.MalformedXml();
            }

            if (!tags.TryAdd(key, value))
            {
                throw SettingErrors.SameTag(key);
            }
        }

        return Check(tags, ofObject);
    }

    /// <summary>Reads and checks the header <c>x-amz-tagging</c>; empty where it is absent.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? header)
    {
        var tags = new Dictionary<string, string>();
        foreach (var (key, values) in QueryHelpers.ParseQuery(header))
        {
            if (values.Count != 1 || key.Length == 0)
            {
                throw S3Errors.InvalidArgument(HeaderFault, "x-amz-tagging", header);
            }

            tags[key] = values[0]!;
        }

        return Check(tags, ofObject: true);
    }

    public static void Write(XmlWriter xml, IEnumerable<KeyValuePair<string, string>> tags) => xml.Structure("TagSet", () =>
    {
        foreach (var (key, value) in tags)
        {
            xml.Structure("Tag", () =>
            {
                xml.WriteElementString("Key", key);
                xml.WriteElementString("Value", value);
            });
        }
    });

    private static Dictionary<string, string> Check(Dictionary<string, string> tags, bool ofObject)
    {
        if (tags.Count > (ofObject ? S3Limits.ObjectTags : S3Limits.BucketTags))
        {
            throw SettingErrors.TooManyTags(ofObject);
        }

        foreach (var (key, value) in tags)
        {
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw SettingErrors.SystemTag();
            }

            if (key.Length is 0 or > S3Limits.TagKey || !Form().IsMatch(key))
            {
                throw SettingErrors.InvalidTagKey(key);
            }

            if (value.Length > S3Limits.TagValue || !Form().IsMatch(value))
            {
                throw SettingErrors.InvalidTagValue(key, value);
            }
        }

        return tags;
    }

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Form();
}
