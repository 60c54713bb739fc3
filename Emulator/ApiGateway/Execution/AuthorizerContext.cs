using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>What an authorizer hands to the integration: a principal and texts, or a token's claims.</summary>
internal sealed record AuthorizerContext(string? PrincipalId, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string>? Claims = null)
{
    /// <summary>Milliseconds that the authorizer took; 0 for a remembered decision.</summary>
    public double IntegrationLatency { get; init; }

    /// <summary>One value, by the name after <c>$context.authorizer.</c>.</summary>
    public string? Find(string name) =>
        name == "principalId" ? PrincipalId
        : name.StartsWith("claims.", StringComparison.Ordinal) ? Claims?.GetValueOrDefault(name[7..])
        : Values.GetValueOrDefault(name);

    /// <summary>Writes the <c>authorizer</c> object of an event.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Claims is not null)
        {
            json.WriteStartObject("claims"u8);
            foreach (var (name, value) in Claims)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteString("principalId"u8, PrincipalId);
            foreach (var (name, value) in Values)
            {
                json.WriteString(name, value);
            }

            json.WriteNumber("integrationLatency"u8, (long)IntegrationLatency);
        }

        json.WriteEndObject();
    }
}
