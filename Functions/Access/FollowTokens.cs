using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CampusIssues.Functions.Access;

/// <summary>
/// The secrets in follow links and e-mail links. They are derived, not kept: HMAC-SHA256 (192 bits) over their purpose, so
/// the tables hold nothing that opens anything, a repeated request gets the same link, and a new key ends all links.
/// </summary>
internal sealed class FollowTokens(Settings settings, TimeProvider clock)
{
    /// <summary>How long an address can be confirmed by the link that was sent to it.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(7);
    private const string Reporter = "reporter";
    private const int SignatureBytes = 24;
    private const int MaxLength = 300;

    /// <summary>Proves who reported an issue.</summary>
    public string ForReporter(string issueId) => $"{Reporter}.{Sign("follow", issueId, Reporter)}";

    /// <summary>Proves who follows an issue by an address.</summary>
    public string ForFollower(string issueId, string address) => $"{Hash.OfAddress(address)}.{Sign("follow", issueId, Hash.OfAddress(address))}";

    /// <summary>Who holds a follow link: "reporter", the hash of a follower's address, or nobody: null.</summary>
    public string? Holder(string issueId, string token)
    {
        var parts = token.Length > MaxLength ? [] : token.Split('.');
        return parts.Length == 2 && Same(parts[1], Sign("follow", issueId, parts[0])) ? parts[0] : null;
    }

    public static bool IsReporter(string holder) => holder == Reporter;

    /// <summary>Proves that its holder reads the mail of an address.</summary>
    public string ForAddress(string address)
    {
        var expires = clock.GetUtcNow().Add(ConfirmWithin).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{Hash.OfAddress(address)}.{expires}.{Sign("address", Hash.OfAddress(address), expires)}";
    }

    /// <summary>The hash of the address that a token proves, and whether it may still confirm; null for a forged one.</summary>
    public (string AddressHash, bool Fresh)? Address(string token)
    {
        var parts = token.Length > MaxLength ? [] : token.Split('.');
        if (parts.Length != 3 || !Same(parts[2], Sign("address", parts[0], parts[1])))
        {
            return null;
        }

        var expires = long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return (parts[0], clock.GetUtcNow().ToUnixTimeSeconds() < expires);
    }

    private string Sign(string purpose, string first, string second)
    {
        var key = Encoding.UTF8.GetBytes(Settings.Required(settings.FollowLinkKey, "FOLLOW_LINK_KEY"));
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{first}\n{second}")).AsSpan(0, SignatureBytes));
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
