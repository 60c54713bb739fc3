using System.Text;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.Mime;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>A mail that the caller composed.</summary>
internal static class RawMail
{
    /// <summary>Reads what isn't told beside the mail from its headers.</summary>
    /// <param name="draft">What is told beside it; its source may be empty.</param>
    /// <param name="raw">The mail.</param>
    /// <param name="destinations">Who gets it; empty for those of its headers.</param>
    public static Draft Read(Draft draft, byte[] raw, IReadOnlyList<string> destinations)
    {
        var mime = MimeMessage.Parse(raw);
        var read = draft with
        {
            Source = draft.Source is { Length: > 0 } source ? source : mime.Headers["From"] ?? throw SesErrors.MissingHeader("From"),
            To = Header(mime, "To"),
            Cc = Header(mime, "Cc"),
            Bcc = Header(mime, "Bcc"),
            ReplyTo = Header(mime, "Reply-To"),
            ReturnPath = draft.ReturnPath ?? mime.Headers["Return-Path"],
            ConfigurationSetName = draft.ConfigurationSetName ?? mime.Headers["X-SES-CONFIGURATION-SET"],
            Subject = EncodedWords.Decode(mime.Headers["Subject"] ?? ""),
            Text = mime.Text,
            Html = mime.Html,
            RawData = Encoding.UTF8.GetString(raw),
        };
        return Envelope(read, destinations);
    }

    /// <summary>Where destinations are given, the mail goes to them alone: headers say only what the reader sees.</summary>
    private static Draft Envelope(Draft draft, IReadOnlyList<string> destinations)
    {
        if (destinations.Count == 0)
        {
            return draft;
        }

        bool Goes(string address) => destinations.Any(destination => EmailAddress.Parse(destination).Address == EmailAddress.Parse(address).Address);
        var seen = draft with { To = [.. draft.To.Where(Goes)], Cc = [.. draft.Cc.Where(Goes)] };
        var addressed = seen.To.Concat(seen.Cc).Select(address => EmailAddress.Parse(address).Address).ToHashSet();
        return seen with { Bcc = [.. destinations.Where(destination => !addressed.Contains(EmailAddress.Parse(destination).Address))] };
    }

    private static IReadOnlyList<string> Header(MimeMessage mime, string name) =>
        mime.Headers[name] is { } value ? [.. AddressSyntax.SplitList(value).Select(address => EncodedWords.Decode(address.Trim()))] : [];
}
