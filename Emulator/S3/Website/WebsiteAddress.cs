using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Website;

/// <summary>
/// Where a bucket's website is: <c>{bucket}.s3-website.{domain}</c>, <c>{bucket}.s3-website-us-east-1.{domain}</c>, or, where such
/// names don't resolve, <c>/_aws/s3-website/{bucket}/…</c>.
/// </summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The path below it, decoded.</param>
/// <param name="Base">What stands before the key in an address on the same host.</param>
internal sealed record WebsiteAddress(string Bucket, string Key, string Base)
{
    private const string PathPrefix = "/_aws/s3-website/";
    private static readonly string[] Marks = [".s3-website.", ".s3-website-"];

    public static WebsiteAddress? Read(HttpRequest request)
    {
        var (host, path) = (request.Host.Host, S3Address.RawPath(request));
        var mark = Marks.Select(mark => host.LastIndexOf(mark, StringComparison.Ordinal)).Max();
        if (mark > 0)
        {
            return new WebsiteAddress(host[..mark], Uri.UnescapeDataString(path[1..]), "/");
        }

        if (!path.StartsWith(PathPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path[PathPrefix.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (bucket, key) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
        return new WebsiteAddress(bucket, Uri.UnescapeDataString(key), $"{PathPrefix}{bucket}/");
    }

    /// <summary>The address of a key on the same host, encoded.</summary>
    public string PathOf(string key) => Base + string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
}
