using System.Xml.Linq;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>Who owns objects, and whether ACLs count (https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).</summary>
internal static class Ownership
{
    public const string Root = "OwnershipControls";
    public const string Enforced = "BucketOwnerEnforced";

    /// <summary>Whether ACLs are off, as they are in a new bucket.</summary>
    public static bool HasNoAcls(Bucket bucket) =>
        bucket.Setting(Settings.Ownership) is { } xml && RequestDocument.Parse(xml).Element("Rule")?.Text("ObjectOwnership") == Enforced;

    public static XElement ToXml(string ownership) => new(Root, new XElement("Rule", new XElement("ObjectOwnership", ownership)));

    public static void Check(XElement document)
    {
        var rules = document.Elements("Rule").ToArray();
        if (rules.Length != 1 || rules[0].Text("ObjectOwnership") is not (Enforced or "BucketOwnerPreferred" or "ObjectWriter"))
        {
            throw S3Errors.MalformedXml();
        }
    }
}
