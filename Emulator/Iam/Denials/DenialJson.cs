using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Denials;

/// <summary>The denials as JSON.</summary>
internal static class DenialJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext http, IReadOnlyList<Denial> denials)
    {
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Plain);
        json.WriteStartObject();
        json.WriteStartArray("denials");
        foreach (var denial in denials)
        {
            Write(json, denial);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Denial denial)
    {
        var decision = denial.Decision;
        json.WriteStartObject();
        json.WriteString("principal", decision.Context.Principal);
        json.WriteString("action", decision.Context.Action);
        json.WriteString("resource", decision.Context.Resource);
        json.WriteString("message", decision.Message);
        json.WriteString("policyType", decision.PolicyKind);
        if (decision.IsExplicitDeny)
        {
            json.WriteStartObject("deniedBy");
            json.WriteString("policy", decision.Policy);
            json.WriteString("sid", decision.Statement!.Sid);
            json.WriteEndObject();
        }
        else
        {
            json.WritePropertyName("statement");
            decision.MissingStatement.WriteTo(json);
        }

        json.WriteNumber("count", denial.Count);
        json.WriteString("firstAt", denial.FirstAt.UtcDateTime);
        json.WriteString("lastAt", denial.LastAt.UtcDateTime);
        json.WriteEndObject();
    }
}
