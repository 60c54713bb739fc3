using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Not</c>: whether a condition doesn't hold.</summary>
internal sealed class NotFunction : IIntrinsic
{
    public string Name => "Fn::Not";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: 1 } condition
        ? JsonValue.Create(!resolver.Truth(condition[0]))
        : throw CloudFormationErrors.Template("Fn::Not object requires a list of exactly 1 boolean parameter.");
}
