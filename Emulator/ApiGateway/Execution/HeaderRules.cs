using System.Buffers;
using System.Collections.Frozen;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// The headers that API Gateway drops or renames on the way
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html).
/// </summary>
internal static class HeaderRules
{
    private const string RemapPrefix = "x-amzn-Remapped-";
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly FrozenSet<string> DroppedFromRequests = Set(
        "Connection", "Content-Length", "Content-MD5", "Expect", "Keep-Alive", "Max-Forwards", "Proxy-Authenticate", "Proxy-Connection", "Server", "TE",
        "Trailer", "Transfer-Encoding", "Upgrade", "WWW-Authenticate");

    private static readonly FrozenSet<string> DroppedFromAnswers = Set("Transfer-Encoding", "Keep-Alive", "Proxy-Connection", "Upgrade", "Trailer");

    private static readonly FrozenSet<string> Remapped = Set(
        "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Max-Forwards", "Proxy-Authenticate", "Server", "TE",
        "User-Agent", "WWW-Authenticate", "X-Amzn-RequestId", "X-Amzn-Trace-Id", "X-Amz-Apigw-Id");

    /// <summary>Whether a request's header never reaches the integration.</summary>
    public static bool IsDroppedFromRequest(string name) => DroppedFromRequests.Contains(name);

    /// <summary>The name under which an integration's header reaches the client; null where it doesn't.</summary>
    public static string? AnswerName(string name) =>
        Remapped.Contains(name) ? RemapPrefix + name
        : DroppedFromAnswers.Contains(name) || !IsToken(name) ? null
        : name;

    /// <summary>A value without the characters that would end the header.</summary>
    public static string Clean(string value) =>
        value.AsSpan().ContainsAnyInRange('\0', '\x1f') || value.Contains('\x7f', StringComparison.Ordinal)
            ? string.Concat(value.Where(character => character is '\t' or (>= ' ' and not '\x7f')))
            : value;

    private static bool IsToken(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAnyExcept(TokenCharacters);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
