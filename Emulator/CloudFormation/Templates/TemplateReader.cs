using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>Reads templates, and tells what is wrong with their form in CloudFormation's words.</summary>
internal static class TemplateReader
{
    private static readonly string[] Sections =
        ["AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Transform", "Resources", "Outputs", "Hooks"];

    private static readonly string[] ResourceMembers =
        ["Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "CreationPolicy", "UpdatePolicy"];

    /// <summary>Reads a template's text, JSON or YAML.</summary>
    public static Template Read(string body)
    {
        if (Parse(body) is not JsonObject root)
        {
            throw CloudFormationErrors.TemplateFormat("unsupported structure.");
        }

        CheckSections(root);
        NullValues.Refuse(root);
        var template = new Template(root)
        {
            Parameters = Members(root, "Parameters").ToDictionary(member => member.Key, member => ReadParameter(member.Key, member.Value)),
            Resources = Members(root, "Resources").ToDictionary(member => member.Key, member => ReadResource(member.Key, member.Value)),
        };
        TemplateReferences.Check(template);
        return template;
    }

    private static JsonNode? Parse(string body)
    {
        if (!body.TrimStart().StartsWith('{'))
        {
            return YamlTemplate.Parse(body);
        }

        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException malformed)
        {
            throw CloudFormationErrors.TemplateFormat($"JSON not well-formed. (line {malformed.LineNumber + 1}, column {malformed.BytePositionInLine + 1})");
        }
    }

    private static void CheckSections(JsonObject root)
    {
        var unknown = root.Select(member => member.Key).Except(Sections).ToArray();
        if (unknown.Length > 0)
        {
            throw CloudFormationErrors.Validation($"Invalid template property or properties [{string.Join(", ", unknown)}]");
        }

        if (root["AWSTemplateFormatVersion"] is { } version && version.ToString() != "2010-09-09")
        {
            throw CloudFormationErrors.TemplateFormat($"Unsupported value for AWSTemplateFormatVersion.");
        }

        if (root["Resources"] is not JsonObject { Count: > 0 })
        {
            throw CloudFormationErrors.TemplateFormat("At least one Resources member must be defined.");
        }

        foreach (var (name, output) in Members(root, "Outputs"))
        {
            if (output["Value"] is null)
            {
                throw CloudFormationErrors.TemplateFormat($"Every Outputs member must contain a Value object: {name}");
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Members(JsonObject root, string section)
    {
        if (root[section] is not { } members)
        {
            yield break;
        }

        foreach (var (name, value) in members as JsonObject ?? throw CloudFormationErrors.TemplateFormat($"{section} member must be an object."))
        {
            if (!name.All(char.IsAsciiLetterOrDigit))
            {
                throw CloudFormationErrors.TemplateFormat($"{section} name {name} is non alphanumeric.");
            }

            yield return new(name, value as JsonObject ?? throw CloudFormationErrors.TemplateFormat($"Any {section} member must be an object."));
        }
    }

    private static TemplateResource ReadResource(string name, JsonObject resource)
    {
        if (resource["Type"]?.ToString() is not { Length: > 0 } type)
        {
            throw CloudFormationErrors.TemplateFormat($"[/Resources/{name}] Every Resources object must contain a Type member.");
        }

        if (resource.Select(member => member.Key).Except(ResourceMembers).FirstOrDefault() is { } unknown)
        {
            throw CloudFormationErrors.Validation($"Invalid template resource property '{unknown}'");
        }

        var deletionPolicy = resource["DeletionPolicy"]?.ToString();
        return new TemplateResource(name, type, resource["Properties"] as JsonObject ?? [])
        {
            DependsOn = resource["DependsOn"] switch
            {
                JsonArray many => [.. many.Select(dependency => dependency!.ToString())],
                JsonValue one => [one.ToString()],
                _ => [],
            },
            Condition = resource["Condition"]?.ToString(),
            DeletionPolicy = deletionPolicy ?? "Delete",
            UpdateReplacePolicy = resource["UpdateReplacePolicy"]?.ToString() ?? "Delete",
            Metadata = resource["Metadata"],
        };
    }

    private static TemplateParameter ReadParameter(string name, JsonObject parameter)
    {
        if (parameter["Type"]?.ToString() is not { Length: > 0 } type)
        {
            throw CloudFormationErrors.TemplateFormat($"Every Parameters object must contain a Type member.");
        }

        double? Number(string member) =>
            parameter[member] is { } value && double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;
        return new TemplateParameter(name, type)
        {
            Default = parameter["Default"] is { } value ? ScalarText.Of(value) : null,
            AllowedValues = (parameter["AllowedValues"] as JsonArray)?.Select(allowed => ScalarText.Of(allowed)).ToArray(),
            AllowedPattern = parameter["AllowedPattern"]?.ToString(),
            ConstraintDescription = parameter["ConstraintDescription"]?.ToString(),
            Description = parameter["Description"]?.ToString(),
            MinLength = Number("MinLength"),
            MaxLength = Number("MaxLength"),
            MinValue = Number("MinValue"),
            MaxValue = Number("MaxValue"),
            NoEcho = string.Equals(parameter["NoEcho"]?.ToString(), "true", StringComparison.OrdinalIgnoreCase),
        };
    }
}
