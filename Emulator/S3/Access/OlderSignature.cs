using System.Security.Cryptography;
using System.Text;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>The signature of version 2 in a query (https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html).</summary>
internal static class OlderSignature
{
    private static readonly HashSet<string> Signed =
    [
        "accelerate", "acl", "cors", "delete", "encryption", "lifecycle", "location", "logging", "notification", "partNumber", "policy", "requestPayment",
        "response-cache-control", "response-content-disposition", "response-content-encoding", "response-content-language", "response-content-type",
        "response-expires", "tagging", "torrent", "uploadId", "uploads", "versionId", "versioning", "versions", "website",
    ];

    public static byte[] Of(S3Call call, string secret)
    {
        var text = $"{call.Request.Method}\n{call.Header("Content-MD5")}\n{call.Header("Content-Type")}\n{call.Query("Expires")}\n{AmzHeaders(call)}{Resource(call)}";
#pragma warning disable CA5350 // The protocol says SHA-1.
        return HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
    }

    private static string AmzHeaders(S3Call call)
    {
        var headers = call.Request.Headers.Select(header => (Name: header.Key.ToLowerInvariant(), Value: string.Join(',', header.Value.Select(value => value?.Trim()))));
        var parameters = call.Request.Query.Select(parameter => (Name: parameter.Key.ToLowerInvariant(), Value: parameter.Value.ToString()));
        return string.Concat(headers.Concat(parameters)
            .Where(entry => entry.Name.StartsWith("x-amz-", StringComparison.Ordinal))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => $"{entry.Name}:{entry.Value}\n"));
    }

    private static string Resource(S3Call call)
    {
        var path = S3Address.RawPath(call.Request);
        var subresources = string.Join('&', call.Request.Query
            .Where(parameter => Signed.Contains(parameter.Key))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => parameter.Value.ToString() is { Length: > 0 } value ? $"{parameter.Key}={value}" : parameter.Key));
        return $"{(call.Address.IsVirtualHosted ? $"/{call.BucketName}" : "")}{path}{(subresources.Length > 0 ? "?" : "")}{subresources}";
    }
}
