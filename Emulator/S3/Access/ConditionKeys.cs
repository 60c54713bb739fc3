using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>S3's condition keys (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-policy-keys).</summary>
internal static class ConditionKeys
{
    private static readonly string[] Headers =
    [
        "x-amz-acl", "x-amz-content-sha256", "x-amz-copy-source", "x-amz-grant-full-control", "x-amz-grant-read", "x-amz-grant-read-acp", "x-amz-grant-write",
        "x-amz-grant-write-acp", "x-amz-metadata-directive", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id",
        "x-amz-storage-class", "x-amz-website-redirect-location", "if-match", "if-none-match",
    ];

    private static readonly string[] Parameters = ["delimiter", "max-keys", "prefix"];

    /// <summary>The keys of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="existing">The object that it is about; null where there is none yet.</param>
    public static Dictionary<string, IReadOnlyList<string>> Of(S3Call call, StoredObject? existing)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>
        {
            ["s3:ResourceAccount"] = [call.Aws.AccountId],
            ["s3:signatureversion"] = ["AWS4-HMAC-SHA256"],
            ["s3:authType"] = [call.Query("X-Amz-Signature") is null && call.Query("Signature") is null ? "REST-HEADER" : "REST-QUERY-STRING"],
        };
        foreach (var name in Headers.Where(name => call.Header(name) is not null))
        {
            keys[$"s3:{name}"] = [call.Header(name)!];
        }

        foreach (var name in Parameters.Where(name => call.Query(name) is not null))
        {
            keys[$"s3:{name}"] = [call.Query(name)!];
        }

        if (call.Query("versionId") is { } version)
        {
            keys["s3:VersionId"] = [version];
        }

        foreach (var (name, value) in existing?.Tags ?? new Dictionary<string, string>())
        {
            keys[$"s3:ExistingObjectTag/{name}"] = [value];
        }

        return keys;
    }
}
