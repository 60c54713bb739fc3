using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>
/// Refuses <c>{{resolve:ssm-secure:…}}</c>: AWS takes it in a few properties of types that nothing here makes
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html).
/// </summary>
internal static class SecureReferences
{
    public static void Check(Template template)
    {
        var places = template.Resources.Values.SelectMany(resource => In(resource.Properties, $"{resource.Type}/Properties")).Distinct().ToArray();
        if (places.Length > 0)
        {
            throw CloudFormationErrors.Validation($"SSM Secure reference is not supported in: [{string.Join(",", places)}]");
        }
    }

    private static IEnumerable<string> In(JsonNode? node, string place) => node switch
    {
        JsonObject members => members.SelectMany(member => In(member.Value, member.Key.StartsWith("Fn::", StringComparison.Ordinal) ? place : $"{place}/{member.Key}")),
        JsonArray items => items.SelectMany(item => In(item, place)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Contains("{{resolve:ssm-secure:", StringComparison.Ordinal) => [place],
        _ => [],
    };
}
