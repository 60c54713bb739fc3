using System.Globalization;
using System.Text;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Mime;

/// <summary>Composes the mail of a SendEmail call as SES would send it.</summary>
internal static class MimeWriter
{
    /// <summary>The mail's source, with CR LF line ends.</summary>
    public static string Write(Mail mail, bool withEnvelope = true)
    {
        var output = new StringBuilder();
        if (withEnvelope)
        {
            Header(output, "From", mail.Source);
            Addresses(output, "Reply-To", mail.ReplyTo);
            Addresses(output, "To", mail.To);
            Addresses(output, "Cc", mail.Cc);
            Header(output, "Message-ID", $"<{mail.Id}@email.amazonses.com>");
        }

        Header(output, "Subject", EncodedWords.Encode(mail.Subject ?? ""));
        Header(output, "Date", mail.Timestamp.ToString("ddd, d MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        Header(output, "MIME-Version", "1.0");
        if (mail is { Text: { } text, Html: { } html })
        {
            var boundary = $"----=_Part_{mail.Id.Replace("-", "", StringComparison.Ordinal)}";
            Header(output, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
            output.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}\r\n");
            Part(output, "text/plain", text);
            output.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}\r\n");
            Part(output, "text/html", html);
            output.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}--\r\n");
        }
        else
        {
            Part(output, mail.Html is null ? "text/plain" : "text/html", mail.Html ?? mail.Text ?? "");
        }

        return output.ToString();
    }

    private static void Part(StringBuilder output, string type, string text)
    {
        var plain = text.All(char.IsAscii) && text.Split('\n').All(line => line.Length < 990);
        Header(output, "Content-Type", $"{type}; charset=UTF-8");
        Header(output, "Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
        output.Append("\r\n").Append(plain ? text.ReplaceLineEndings("\r\n") : QuotedPrintable.Encode(text));
    }

    private static void Addresses(StringBuilder output, string name, IReadOnlyList<string> addresses)
    {
        if (addresses.Count > 0)
        {
            Header(output, name, string.Join(",\r\n ", addresses));
        }
    }

    private static void Header(StringBuilder output, string name, string value) => output.Append(name).Append(": ").Append(value).Append("\r\n");
}
