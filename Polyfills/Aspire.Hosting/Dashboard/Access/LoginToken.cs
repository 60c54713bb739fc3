using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting.Dashboard.Access;

/// <summary>
/// The secret in the printed address, new in each run, and the session that it is exchanged for
/// (https://aspire.dev/dashboard/security-considerations/).
/// </summary>
internal sealed class LoginToken
{
    private readonly string _session = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What stands in the printed address.</summary>
    public string Value { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The cookie's value for a right token; null for a wrong one.</summary>
    public string? Exchange(string? token) => IsSame(token, Value) ? _session : null;

    public bool IsSession(string? cookie) => IsSame(cookie, _session);

    private static bool IsSame(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
