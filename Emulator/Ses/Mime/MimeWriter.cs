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
        foreach (var header in mail.Headers)
        {
            Header(output, header.Name, EncodedWords.Encode(header.Value));
        }

        Header(output, "MIME-Version", "1.0");
        if (mail.Attachments.Count == 0)
        {
            Body(output, mail);
            return output.ToString();
        }

        var boundary = Boundary(mail, "Mixed");
        Header(output, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        output.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}\r\n");
        Body(output, mail);
        foreach (var attachment in mail.Attachments)
        {
            output.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}\r\n");
            Attach(output, attachment);
        }

        return output.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}--\r\n").ToString();
    }

    private static void Body(StringBuilder output, Mail mail)
    {
        if (mail is { Text: { } text, Html: { } html })
        {
            var boundary = Boundary(mail, "Part");
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
    }

    private static string Boundary(Mail mail, string kind) => $"----=_{kind}_{mail.Id.Replace("-", "", StringComparison.Ordinal)}";

    private static void Attach(StringBuilder output, MailAttachment attachment)
    {
        Header(output, "Content-Type", $"{attachment.ContentType}; name=\"{attachment.FileName}\"");
        Header(output, "Content-Disposition", $"{(attachment.IsInline ? "inline" : "attachment")}; filename=\"{attachment.FileName}\"");
        if (attachment.ContentId is { } id)
        {
            Header(output, "Content-ID", $"<{id}>");
        }

        Header(output, "Content-Transfer-Encoding", "base64");
        output.Append("\r\n").AppendJoin("\r\n", attachment.Content.Chunk(76).Select(line => new string(line)));
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
