using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>Checks that what a template names is there, before anything is created.</summary>
internal static class TemplateReferences
{
    public static void Check(Template template)
    {
        foreach (var (name, resource) in template.Resources)
        {
            CheckCondition(template, resource.Condition, $"/Resources/{name}");
            if (resource.DependsOn.FirstOrDefault(dependency => !template.Resources.ContainsKey(dependency)) is { } absent)
            {
                throw CloudFormationErrors.TemplateFormat($"Unresolved resource dependencies [{absent}] in the Resources block of the template");
            }

            CheckBlock(template, resource.Properties, "Resources");
        }

        foreach (var (name, output) in template.Outputs)
        {
            CheckCondition(template, output?["Condition"]?.ToString(), $"/Outputs/{name}");
            CheckBlock(template, output, "Outputs");
        }
    }

    /// <summary>The resources that a part of a template names, by Ref, GetAtt and Sub.</summary>
    public static IEnumerable<Reference> In(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } function when function.First() is var (name, argument) && Of(name, argument) is { } references:
                return references;
            case JsonObject members:
                return members.SelectMany(member => In(member.Value));
            case JsonArray items:
                return items.SelectMany(In);
            default:
                return [];
        }
    }

    private static IEnumerable<Reference>? Of(string function, JsonNode? argument) => function switch
    {
        "Ref" => [new Reference(ScalarText.Of(argument), null)],
        "Fn::GetAtt" when argument is JsonArray { Count: > 0 } path => [new Reference(ScalarText.Of(path[0]), path.Count > 1 ? ScalarText.Of(path[1]) : ""), .. path.Skip(1).SelectMany(In)],
        "Fn::GetAtt" when argument is JsonValue dotted => [Reference.Parse(dotted.ToString())],
        "Fn::Sub" => SubText.References(argument),
        _ => null,
    };

    private static void CheckBlock(Template template, JsonNode? block, string section)
    {
        var absent = new List<string>();
        foreach (var reference in In(block))
        {
            if (reference.Attribute is not null && !template.Resources.ContainsKey(reference.Name))
            {
                throw CloudFormationErrors.Template($"instance of Fn::GetAtt references undefined resource {reference.Name}");
            }

            if (!template.Resources.ContainsKey(reference.Name) && !template.Parameters.ContainsKey(reference.Name) && !PseudoParameters.IsOne(reference.Name))
            {
                absent.Add(reference.Name);
            }
        }

        if (absent.Count > 0)
        {
            throw CloudFormationErrors.TemplateFormat($"Unresolved resource dependencies [{string.Join(", ", absent.Distinct())}] in the {section} block of the template");
        }
    }

    private static void CheckCondition(Template template, string? condition, string path)
    {
        if (condition is not null && !template.Conditions.ContainsKey(condition))
        {
            throw CloudFormationErrors.TemplateFormat($"Unresolved condition dependency {condition} in {path} of the template");
        }
    }
}

/// <summary>A name in a template: of a parameter or a resource, or an attribute of a resource.</summary>
internal readonly record struct Reference(string Name, string? Attribute)
{
    public static Reference Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new Reference(text, "") : new Reference(text[..dot], text[(dot + 1)..]);
    }
}
