using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::FindInMap</c>: a value of the template's mappings.</summary>
internal sealed class FindInMapFunction : IIntrinsic
{
    public string Name => "Fn::FindInMap";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        if (argument is not JsonArray { Count: 3 or 4 } parts)
        {
            throw CloudFormationErrors.Template("every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value");
        }

        var path = parts.Take(3).Select(part => resolver.Text(part, Name)).ToArray();
        if (resolver.Template.Mappings[path[0]]?[path[1]]?[path[2]] is { } value)
        {
            return value.DeepClone();
        }

        return parts.Count == 4 && parts[3] is JsonObject options && options.ContainsKey("DefaultValue")
            ? resolver.Resolve(options["DefaultValue"])
            : throw CloudFormationErrors.Template($"Unable to get mapping for {string.Join("::", path)}");
    }
}
