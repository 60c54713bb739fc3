using System.Buffers;

namespace CampusIssues.Functions.Api;

/// <summary>
/// The addresses that the system will write to: plain ASCII, one @, no quotes, nothing that could end a header
/// (OWASP Input Validation Cheat Sheet). That an address works is proven by its link, not here.
/// </summary>
internal static class EmailAddress
{
    public const int MaxLength = 254;
    private const int MaxLocal = 63;
    private const int MaxLabel = 63;
    private static readonly SearchValues<char> LocalLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&*+/=?^_{|}~-");
    private static readonly SearchValues<char> DomainLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    public static bool IsValid(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= MaxLocal
            && address.Length <= MaxLength
            && IsLocal(address.AsSpan(0, at))
            && IsDomain(address[(at + 1)..]);
    }

    /// <summary>An optional address of a body; spaces around it are forgiven.</summary>
    public static string? Read(Fields fields)
    {
        var address = fields.Optional("email", "E-mail", MaxLength);
        if (address is null || IsValid(address))
        {
            return address;
        }

        fields.Refuse("email", "E-mail must be an address such as name@example.com");
        return null;
    }

    private static bool IsLocal(ReadOnlySpan<char> local) =>
        !local.ContainsAnyExcept(LocalLetters) && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain) =>
        !domain.AsSpan().ContainsAnyExcept(DomainLetters)
        && domain.Split('.') is { Length: >= 2 } labels
        && Array.TrueForAll(labels, label => label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-')
        && char.IsAsciiLetter(labels[^1][0]);
}
