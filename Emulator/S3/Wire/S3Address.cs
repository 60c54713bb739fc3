using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>What a request is about: the account's buckets, a bucket, or an object.</summary>
/// <param name="Bucket">The bucket's name; null for the account.</param>
/// <param name="Key">The object's key; null for a bucket.</param>
/// <param name="IsVirtualHosted">Whether the host names the bucket.</param>
internal sealed record S3Address(string? Bucket, string? Key, bool IsVirtualHosted)
{
    private const string Mark = ".s3.";
    private const string Localhost = ".localhost";
    private static readonly string[] OtherMarks = [".execute-api.", ".lambda-url.", ".s3-website.", ".s3-website-"];

    public S3Level Level => Bucket is null ? S3Level.Account : Key is null ? S3Level.Bucket : S3Level.Object;

    /// <summary>Reads the address of a request, path-style or virtual-hosted.</summary>
    public static S3Address Read(HttpRequest request)
    {
        var path = RawPath(request);
        if (BucketOfHost(request.Host.Host) is { } bucket)
        {
            return new S3Address(bucket, KeyOf(path[1..]), true);
        }

        var slash = path.IndexOf('/', 1);
        return slash < 0
            ? new S3Address(path.Length > 1 ? Uri.UnescapeDataString(path[1..]) : null, null, false)
            : new S3Address(Uri.UnescapeDataString(path[1..slash]), KeyOf(path[(slash + 1)..]), false);
    }

    /// <summary>
    /// The bucket that a host names, <c>bucket.s3.localhost.localstack.cloud</c>, <c>bucket.s3.us-east-1.amazonaws.com</c> or
    /// <c>bucket.localhost</c>; null for a host that names none.
    /// </summary>
    public static string? BucketOfHost(string host)
    {
        if (OtherMarks.Any(mark => host.Contains(mark, StringComparison.Ordinal)))
        {
            return null;
        }

        var mark = host.LastIndexOf(Mark, StringComparison.Ordinal);
        return mark > 0 ? host[..mark]
            : host.EndsWith(Localhost, StringComparison.Ordinal) && host is not "s3.localhost" && !host.StartsWith("s3.", StringComparison.Ordinal) ? host[..^Localhost.Length]
            : null;
    }

    /// <summary>The path as it was sent, still encoded.</summary>
    public static string RawPath(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw && raw[0] == '/' ? raw : request.Path.ToUriComponent();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        return path.Length == 0 ? "/" : path;
    }

    private static string? KeyOf(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        var key = Uri.UnescapeDataString(path);
        var size = Encoding.UTF8.GetByteCount(key);
        return size > S3Limits.KeyBytes ? throw S3Errors.KeyTooLong(size) : key;
    }
}

/// <summary>What an operation is about.</summary>
internal enum S3Level
{
    Account,
    Bucket,
    Object,
}
