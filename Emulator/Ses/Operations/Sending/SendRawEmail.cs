using System.Text;
using System.Xml;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.Mime;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html</summary>
internal sealed class SendRawEmail(MailSender sender) : IQueryOperation
{
    public string Name => "SendRawEmail";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints().Required("rawMessage", form["RawMessage.Data"]).Enforce();
        var raw = Decode(form["RawMessage.Data"]!);
        var mime = MimeMessage.Parse(raw);
        var draft = Draft.Read(form) with
        {
            Source = form["Source"] ?? mime.Headers["From"] ?? throw SesErrors.MissingHeader("From"),
            To = Header(mime, "To"),
            Cc = Header(mime, "Cc"),
            Bcc = Header(mime, "Bcc"),
            ReplyTo = Header(mime, "Reply-To"),
            ReturnPath = mime.Headers["Return-Path"],
            ConfigurationSetName = form["ConfigurationSetName"] ?? mime.Headers["X-SES-CONFIGURATION-SET"],
            Subject = EncodedWords.Decode(mime.Headers["Subject"] ?? ""),
            Text = mime.Text,
            Html = mime.Html,
            RawData = Encoding.UTF8.GetString(raw),
        };
        result.WriteElementString("MessageId", await sender.SendAsync(call, Envelope(draft, form.List("Destinations")), cancellationToken));
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

    private static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new AwsException("MalformedInput", "Unable to parse base64 value of member RawMessage.Data");
        }
    }
}
