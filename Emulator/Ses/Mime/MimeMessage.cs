using System.Text;

namespace CampusIssues.Emulator.Ses.Mime;

/// <summary>A file that a mail carries.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record MimeAttachment(string Name, string ContentType, byte[] Content);

/// <summary>What a composed mail holds: headers, text, HTML, attachments (RFC 5322, RFC 2045, RFC 2046).</summary>
internal sealed record MimeMessage(MimeHeaders Headers, string? Text, string? Html, IReadOnlyList<MimeAttachment> Attachments)
{
    private const int MaxDepth = 20;

    /// <summary>Reads a mail; what is malformed is read as far as it goes.</summary>
    public static MimeMessage Parse(ReadOnlyMemory<byte> raw)
    {
        var (headers, bodyAt) = MimeHeaders.Read(raw.Span);
        var found = new Parts();
        found.Read(headers, raw[bodyAt..], 0);
        return new MimeMessage(headers, found.Text, found.Html, found.Attachments);
    }

    private sealed class Parts
    {
        public string? Text { get; private set; }

        public string? Html { get; private set; }

        public List<MimeAttachment> Attachments { get; } = [];

        public void Read(MimeHeaders headers, ReadOnlyMemory<byte> body, int depth)
        {
            var type = (headers["Content-Type"] ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();
            if (type.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary && depth < MaxDepth)
            {
                foreach (var part in MimeBoundary.Split(body, boundary))
                {
                    var (partHeaders, partBody) = MimeHeaders.Read(part.Span);
                    Read(partHeaders, part[partBody..], depth + 1);
                }

                return;
            }

            Add(headers, type, Decode(headers["Content-Transfer-Encoding"], body.Span));
        }

        private void Add(MimeHeaders headers, string type, byte[] content)
        {
            var name = headers.Parameter("Content-Disposition", "filename") ?? headers.Parameter("Content-Type", "name");
            var attached = name is not null || headers["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;
            if (!attached && type == "text/plain" && Text is null)
            {
                Text = TextOf(headers, content);
            }
            else if (!attached && type == "text/html" && Html is null)
            {
                Html = TextOf(headers, content);
            }
            else
            {
                Attachments.Add(new MimeAttachment(EncodedWords.Decode(name ?? ""), type, content));
            }
        }

        private static string TextOf(MimeHeaders headers, byte[] content)
        {
            try
            {
                return Encoding.GetEncoding(headers.Parameter("Content-Type", "charset") ?? "utf-8").GetString(content);
            }
            catch (ArgumentException)
            {
                return Encoding.UTF8.GetString(content);
            }
        }

        private static byte[] Decode(string? encoding, ReadOnlySpan<byte> body)
        {
            switch (encoding?.Trim().ToLowerInvariant())
            {
                case "quoted-printable":
                    return QuotedPrintable.Decode(body);
                case "base64":
                    var text = Encoding.ASCII.GetString(body).ReplaceLineEndings("").Trim();
                    var bytes = new byte[text.Length];
                    return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : body.ToArray();
                default:
                    return body.ToArray();
            }
        }
    }
}
