using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Mailboxes;

/// <summary>A mail in LocalStack's form, which differs by the operation that sent it.</summary>
internal static class LocalStackJson
{
    public static void Write(Utf8JsonWriter json, Mail mail)
    {
        json.WriteStartObject();
        json.WriteString("Id", mail.Id);
        json.WriteString("Region", mail.Region);
        json.WriteString("Timestamp", mail.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("Source", mail.Source);
        if (mail.RawData is { } raw)
        {
            json.WriteString("RawData", raw);
        }
        else
        {
            WriteDestination(json, mail);
            WriteContent(json, mail);
        }

        json.WriteEndObject();
    }

    private static void WriteDestination(Utf8JsonWriter json, Mail mail)
    {
        json.WriteStartObject("Destination");
        WriteAddresses(json, "ToAddresses", mail.To);
        WriteAddresses(json, "CcAddresses", mail.Cc);
        WriteAddresses(json, "BccAddresses", mail.Bcc);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, Mail mail)
    {
        if (mail.Template is { } template)
        {
            json.WriteString("Template", template);
            json.WriteString("TemplateData", mail.TemplateData);
            return;
        }

        json.WriteString("Subject", mail.Subject);
        json.WriteStartObject("Body");
        json.WriteString("text_part", mail.Text);
        json.WriteString("html_part", mail.Html);
        json.WriteEndObject();
    }

    private static void WriteAddresses(Utf8JsonWriter json, string name, IReadOnlyList<string> addresses)
    {
        if (addresses.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var address in addresses)
            {
                json.WriteStringValue(address);
            }

            json.WriteEndArray();
        }
    }
}
