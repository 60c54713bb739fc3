using System.Xml.Linq;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>How objects are encrypted at rest: told, not done.</summary>
internal static class Encryption
{
    public const string Root = "ServerSideEncryptionConfiguration";
    public const string Aes = "AES256";
    private static readonly string[] Algorithms = [Aes, "aws:kms", "aws:kms:dsse"];

    /// <summary>What buckets have that chose nothing.</summary>
    public static string Default { get; } = ToXml(Aes, null, false).ToString(SaveOptions.DisableFormatting);

    public static XElement ToXml(string algorithm, string? key, bool bucketKey) => new(
        Root,
        new XElement(
            "Rule",
            new XElement(
                "ApplyServerSideEncryptionByDefault",
                new XElement("SSEAlgorithm", algorithm),
                key is null ? null : new XElement("KMSMasterKeyID", key)),
            new XElement("BucketKeyEnabled", bucketKey)));

    public static bool IsKnown(string algorithm) => Algorithms.Contains(algorithm);

    /// <summary>The algorithm and key of a bucket.</summary>
    public static (string Algorithm, string? Key) Of(Bucket bucket)
    {
        var rule = bucket.Setting(Settings.Encryption) is { } xml ? RequestDocument.Parse(xml).Element("Rule")?.Element("ApplyServerSideEncryptionByDefault") : null;
        return (rule?.Text("SSEAlgorithm") ?? Aes, rule?.Text("KMSMasterKeyID"));
    }

    public static void Check(XElement document)
    {
        var rules = document.Elements("Rule").ToArray();
        if (rules.Length != 1)
        {
            throw S3Errors.MalformedXml();
        }

        if (rules[0].Element("ApplyServerSideEncryptionByDefault") is not { } rule)
        {
            return;
        }

        if (rule.Text("SSEAlgorithm") is not { } algorithm || !IsKnown(algorithm))
        {
            throw S3Errors.MalformedXml();
        }

        if (algorithm == Aes && rule.Text("KMSMasterKeyID") is not null)
        {
            throw SettingErrors.InvalidArgument("a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse");
        }
    }
}
