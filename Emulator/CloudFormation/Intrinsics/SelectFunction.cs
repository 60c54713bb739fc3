using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Select</c>: one item of a list.</summary>
internal sealed class SelectFunction : IIntrinsic
{
    public string Name => "Fn::Select";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        if (argument is not JsonArray { Count: 2 } parts || !int.TryParse(resolver.Text(parts[0], Name), out var index))
        {
            throw CloudFormationErrors.Template("Fn::Select requires a list argument with two elements: an integer index and a list");
        }

        var items = resolver.List(parts[1], Name);
        return index >= 0 && index < items.Count
            ? items[index]?.DeepClone()
            : throw CloudFormationErrors.Template($"Fn::Select cannot select nonexistent value at index {index}");
    }
}
