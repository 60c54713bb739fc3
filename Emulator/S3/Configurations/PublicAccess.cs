using System.Xml.Linq;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>
/// What of public access a bucket keeps out; all of it, in a new bucket
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html).
/// </summary>
internal sealed record PublicAccess(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    public const string Root = "PublicAccessBlockConfiguration";

    public static PublicAccess Closed { get; } = new(true, true, true, true);

    public static PublicAccess Of(Bucket bucket) => bucket.Setting(Settings.PublicAccess) is { } xml ? Read(RequestDocument.Parse(xml)) : new(false, false, false, false);

    public static PublicAccess Read(XElement document)
    {
        bool Flag(string name) => document.Text(name) is { } text && (bool.TryParse(text, out var flag) ? flag : throw S3Errors.MalformedXml());
        return new PublicAccess(Flag(nameof(BlockPublicAcls)), Flag(nameof(IgnorePublicAcls)), Flag(nameof(BlockPublicPolicy)), Flag(nameof(RestrictPublicBuckets)));
    }

    public XElement ToXml() => new(
        Root,
        new XElement(nameof(BlockPublicAcls), BlockPublicAcls),
        new XElement(nameof(IgnorePublicAcls), IgnorePublicAcls),
        new XElement(nameof(BlockPublicPolicy), BlockPublicPolicy),
        new XElement(nameof(RestrictPublicBuckets), RestrictPublicBuckets));
}
