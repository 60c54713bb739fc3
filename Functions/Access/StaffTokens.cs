using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampusIssues.Functions.Api;

namespace CampusIssues.Functions.Access;

/// <summary>What a token says.</summary>
internal sealed record TokenClaims(string Name, string Role, long Expires);

/// <summary>
/// Staff tokens: claims and their HMAC-SHA256, both base64url, good for 30 minutes. A function that has no key reads no token.
/// </summary>
internal sealed class StaffTokens(Settings settings, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private const string Scheme = "Bearer ";
    private const string Purpose = "staff-token.";
    private const int MaxLength = 1024;

    public (string Token, DateTimeOffset ExpiresAt) Issue(Principal principal)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds());
        var claims = new TokenClaims(principal.Name, principal.Role.Name(), expires.ToUnixTimeSeconds());
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, ApiJson.Default.TokenClaims));
        return ($"{payload}.{Sign(payload)}", expires);
    }

    /// <summary>Who an Authorization header names; null for a forged, foreign or expired one.</summary>
    public Principal? Read(string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization.Length > MaxLength)
        {
            return null;
        }

        var parts = authorization[Scheme.Length..].Trim().Split('.');
        return parts.Length == 2 && IsSigned(parts[0], parts[1]) ? Claims(parts[0]) : null;
    }

    private bool IsSigned(string payload, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(payload)), Encoding.UTF8.GetBytes(signature));

    private string Sign(string payload)
    {
        var key = Encoding.UTF8.GetBytes(Settings.Required(settings.StaffTokenKey, "STAFF_TOKEN_KEY"));
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Purpose + payload)));
    }

    private Principal? Claims(string payload)
    {
        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), ApiJson.Default.TokenClaims)!;
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Expires);
        return RoleNames.Parse(claims.Role) is { } role && clock.GetUtcNow() < expires ? new Principal(claims.Name, role) : null;
    }
}
