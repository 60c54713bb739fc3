using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>A signed JSON Web Token (https://www.rfc-editor.org/rfc/rfc7519), read and not yet verified.</summary>
internal sealed class JsonWebToken
{
    public required string Algorithm { get; init; }

    public required string? KeyId { get; init; }

    /// <summary>Header and payload as they were signed.</summary>
    public required byte[] Signed { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>The claims as texts; lists and objects as JSON.</summary>
    public required Dictionary<string, string> Claims { get; init; }

    public DateTimeOffset ExpiresAt =>
        long.TryParse(Claim("exp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, 253402300799)) : DateTimeOffset.MaxValue;

    public string? Claim(string name) => Claims.GetValueOrDefault(name);

    /// <summary>Reads a token; null where the text is none.</summary>
    public static JsonWebToken? TryRead(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return new JsonWebToken
            {
                Algorithm = header.RootElement.GetProperty("alg").GetString() ?? "",
                KeyId = header.RootElement.TryGetProperty("kid", out var kid) ? kid.GetString() : null,
                Signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                Signature = Base64Url.DecodeFromChars(parts[2]),
                Claims = payload.RootElement.EnumerateObject().GroupBy(claim => claim.Name).ToDictionary(group => group.Key, group => group.Last().Value.ToString()),
            };
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
