using CampusIssues.Emulator.Ses.Mime;

namespace CampusIssues.Emulator.Ses.Addresses;

/// <summary>A mailbox: display name and address, <c>"Ada" &lt;ada@example.com&gt;</c> (RFC 5322, section 3.4).</summary>
/// <param name="DisplayName">The name; empty where there is none.</param>
/// <param name="Local">What stands before the @.</param>
/// <param name="Domain">What stands after it.</param>
internal sealed record EmailAddress(string DisplayName, string Local, string Domain)
{
    /// <summary>The address alone.</summary>
    public string Address => $"{Local}@{Domain}";

    /// <summary>Reads an address; throws Amazon SES's error, which tells the first fault.</summary>
    public static EmailAddress Parse(string text)
    {
        var (name, address) = Split(text);
        if (AddressSyntax.Fault(address) is { } fault)
        {
            throw SesErrors.InvalidParameter(fault);
        }

        var at = address.LastIndexOf('@');
        return new EmailAddress(name, address[..at], address[(at + 1)..]);
    }

    /// <summary>Reads a header's list of addresses, split at commas outside quotes.</summary>
    public static IReadOnlyList<EmailAddress> ParseList(string text) =>
        [.. AddressSyntax.SplitList(text).Select(Parse)];

    private static (string Name, string Address) Split(string text)
    {
        var trimmed = text.Trim();
        var open = trimmed.LastIndexOf('<');
        return open >= 0 && trimmed.EndsWith('>')
            ? (EncodedWords.Decode(trimmed[..open].Trim().Trim('"')), trimmed[(open + 1)..^1].Trim())
            : ("", trimmed);
    }
}
