namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>An object's place, from any of the forms of its address.</summary>
internal sealed record S3Location(string Bucket, string Key)
{
    public static S3Location? TryParse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        if (address.Scheme == "s3")
        {
            return new S3Location(address.Host, path);
        }

        var s3 = address.Host.IndexOf(".s3", StringComparison.Ordinal);
        if (s3 > 0)
        {
            return new S3Location(address.Host[..s3], path);
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? new S3Location(path[..slash], path[(slash + 1)..]) : null;
    }
}
