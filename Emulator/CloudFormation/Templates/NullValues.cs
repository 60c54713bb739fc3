using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>Nulls, which templates must not hold.</summary>
internal static class NullValues
{
    public static void Refuse(JsonObject root)
    {
        foreach (var section in new[] { "Parameters", "Mappings", "Conditions", "Resources", "Outputs" })
        {
            if (root[section] is { } members)
            {
                Refuse(members, $"/{section}");
            }
        }
    }

    private static void Refuse(JsonNode node, string path)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Refuse(value ?? throw Null($"{path}/{name}"), $"{path}/{name}");
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    Refuse(items[index] ?? throw Null($"{path}/{index}"), $"{path}/{index}");
                }

                break;
        }
    }

    private static AwsException Null(string path) =>
        CloudFormationErrors.TemplateFormat($"[{path}] 'null' values are not allowed in templates");
}
