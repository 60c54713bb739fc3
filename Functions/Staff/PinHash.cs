using System.Security.Cryptography;
using System.Text;

namespace CampusIssues.Functions.Staff;

/// <summary>A PIN as it is kept: PBKDF2-HMAC-SHA512 with its own salt and its number of rounds (OWASP Password Storage Cheat Sheet).</summary>
internal sealed record PinHash(string Salt, string Value, int Rounds)
{
    public const int CurrentRounds = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>What an unknown name is checked against, so that it takes as long as a known one.</summary>
    public static readonly PinHash Nobody = new(Convert.ToBase64String(new byte[SaltBytes]), Convert.ToBase64String(new byte[HashBytes]), CurrentRounds);

    public static PinHash Of(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PinHash(Convert.ToBase64String(salt), Convert.ToBase64String(Derive(pin, salt, CurrentRounds)), CurrentRounds);
    }

    public bool Matches(string pin) =>
        CryptographicOperations.FixedTimeEquals(Derive(pin, Convert.FromBase64String(Salt), Rounds), Convert.FromBase64String(Value));

    private static byte[] Derive(string pin, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, rounds, HashAlgorithmName.SHA512, HashBytes);
}
