using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>A JSON scalar as CloudFormation turns it into text.</summary>
internal static class ScalarText
{
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        JsonValue scalar => scalar.ToJsonString(),
        _ => value.ToJsonString(),
    };
}
