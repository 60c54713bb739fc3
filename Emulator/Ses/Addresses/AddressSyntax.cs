namespace CampusIssues.Emulator.Ses.Addresses;

/// <summary>What makes a text an address, with the words in which Amazon SES refuses one.</summary>
internal static class AddressSyntax
{
    private const string Atom = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>The first fault of an address; null where there is none.</summary>
    public static string? Fault(string address)
    {
        if (address.Length == 0)
        {
            return "Missing final '@domain'";
        }

        if (address.Any(char.IsControl))
        {
            return "Address contains control or whitespace";
        }

        var at = address.LastIndexOf('@');
        return at < 0 ? "Missing final '@domain'"
            : at == 0 ? "Missing local name"
            : at == address.Length - 1 ? "Missing domain"
            : LocalFault(address[..at]) ?? DomainFault(address[(at + 1)..]);
    }

    /// <summary>The first fault of a domain; null where there is none.</summary>
    public static string? DomainFault(string domain) =>
        domain.StartsWith('.') ? "Domain starts with dot"
        : domain.EndsWith('.') ? "Domain ends with dot"
        : domain.Contains("..", StringComparison.Ordinal) ? "Domain contains dot-dot"
        : domain.Any(char.IsWhiteSpace) ? "Domain contains control or whitespace"
        : !domain.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.') ? "Domain contains illegal character"
        : domain.Length > 255 || domain.Split('.').Any(label => label.Length > 63) ? "Domain is too long"
        : null;

    /// <summary>Splits a list at commas that stand neither in quotes nor in angle brackets.</summary>
    public static IEnumerable<string> SplitList(string text)
    {
        var (start, quoted, bracketed) = (0, false, false);
        for (var index = 0; index < text.Length; index++)
        {
            quoted ^= text[index] == '"' && (index == 0 || text[index - 1] != '\\');
            bracketed = !quoted && (text[index] == '<' || (bracketed && text[index] != '>'));
            if (text[index] == ',' && !quoted && !bracketed)
            {
                yield return text[start..index];
                start = index + 1;
            }
        }

        if (text[start..].Trim().Length > 0)
        {
            yield return text[start..];
        }
    }

    private static string? LocalFault(string local)
    {
        if (local.Length > 2 && local.StartsWith('"') && local.EndsWith('"'))
        {
            return null;
        }

        return local.Any(char.IsWhiteSpace) ? "Local address contains control or whitespace"
            : local.StartsWith('.') ? "Local address starts with dot"
            : local.EndsWith('.') ? "Local address ends with dot"
            : local.Contains("..", StringComparison.Ordinal) ? "Local address contains dot-dot"
            : local.Length > 64 ? "Local address is too long"
            : !local.All(character => char.IsAsciiLetterOrDigit(character) || Atom.Contains(character)) ? "Local address contains illegal character"
            : null;
    }
}
