using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary>A parameter's text as the value of its type.</summary>
internal static class ParameterText
{
    public static JsonNode? ValueOf(TemplateParameter parameter, string text, Resolver resolver)
    {
        var type = parameter.Type;
        if (StoredParameters.IsOne(parameter))
        {
            text = StoredParameters.Get(resolver.Sources.Parameters, text, resolver.Stack.Region);
            type = type[StoredParameters.TypePrefix.Length..^1];
        }

        return type switch
        {
            "Number" => JsonNode.Parse(text),
            "List<Number>" => new JsonArray([.. text.Split(',').Select(item => JsonNode.Parse(item.Trim()))]),
            "CommaDelimitedList" => Split(text),
            _ when type.StartsWith("List<", StringComparison.Ordinal) => Split(text),
            _ => JsonValue.Create(text),
        };
    }

    private static JsonArray Split(string text) => text.Length == 0 ? [] : new([.. text.Split(',').Select(item => JsonValue.Create(item.Trim()))]);
}
