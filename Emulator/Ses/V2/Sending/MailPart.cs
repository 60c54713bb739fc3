using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.V2.Sending;

/// <summary>Reads attachments and other base64 of a request.</summary>
internal static class MailPart
{
    public static MailAttachment Read(JsonObject attachment)
    {
        var name = attachment.Text("FileName") ?? throw V2Errors.BadRequest("1 validation error detected: Value at 'fileName' failed to satisfy constraint: Member must not be null");
        var content = attachment.Text("RawContent") ?? throw V2Errors.BadRequest("1 validation error detected: Value at 'rawContent' failed to satisfy constraint: Member must not be null");
        return new MailAttachment(name, Convert.ToBase64String(Decode(content)))
        {
            ContentType = attachment.Text("ContentType") ?? "application/octet-stream",
            ContentId = attachment.Text("ContentId"),
            IsInline = attachment.Text("ContentDisposition") is "INLINE",
        };
    }

    public static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new Wire.AwsException("SerializationException", "");
        }
    }
}
