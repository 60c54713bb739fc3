namespace CampusIssues.Emulator.ApiGateway.Hosting;

/// <summary>
/// Where a deployed stage is called: <c>{api}.execute-api.{domain}/{stage}/path</c>, <c>/_aws/execute-api/{api}/{stage}/path</c>, or
/// LocalStack's older <c>/restapis/{api}/{stage}/_user_request_/path</c>.
/// </summary>
/// <param name="Api">The API's id.</param>
/// <param name="Stage">The stage; empty where the address ends before it.</param>
/// <param name="Path">The path within the API, encoded as it was sent.</param>
internal readonly record struct InvokeAddress(string Api, string Stage, string Path)
{
    private const string HostMark = ".execute-api.";
    private const string AwsPrefix = "/_aws/execute-api/";
    private const string OldPrefix = "/restapis/";
    private const string OldMark = "/_user_request_";

    /// <summary>Whether a request may be for a stage, told cheaply.</summary>
    public static bool Fits(string host, string path) =>
        host.Contains(HostMark, StringComparison.Ordinal)
        || path.StartsWith(AwsPrefix, StringComparison.Ordinal)
        || (path.StartsWith(OldPrefix, StringComparison.Ordinal) && path.Contains(OldMark, StringComparison.Ordinal));

    /// <summary>The address of a host and a raw path; null where they are none.</summary>
    public static InvokeAddress? Read(string host, string path)
    {
        var mark = host.IndexOf(HostMark, StringComparison.Ordinal);
        if (mark > 0)
        {
            return Split(host[..mark], path);
        }

        if (path.StartsWith(AwsPrefix, StringComparison.Ordinal))
        {
            var (api, rest) = Next(path[AwsPrefix.Length..]);
            return Split(api, rest);
        }

        var (oldApi, oldRest) = Next(path[OldPrefix.Length..]);
        var (stage, tail) = Next(oldRest.TrimStart('/'));
        return tail.StartsWith(OldMark, StringComparison.Ordinal) ? new InvokeAddress(oldApi, stage, Root(tail[OldMark.Length..])) : null;
    }

    private static InvokeAddress Split(string api, string path)
    {
        var (stage, rest) = Next(path.TrimStart('/'));
        return new InvokeAddress(api, stage, Root(rest));
    }

    private static (string Head, string Tail) Next(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (path, "") : (path[..slash], path[slash..]);
    }

    private static string Root(string path) => path.Length == 0 ? "/" : path;
}
