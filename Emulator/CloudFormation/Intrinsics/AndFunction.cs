using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::And</c>: whether all of two to ten conditions hold.</summary>
internal sealed class AndFunction : IIntrinsic
{
    public string Name => "Fn::And";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: >= 2 and <= 10 } conditions
        ? JsonValue.Create(conditions.All(resolver.Truth))
        : throw CloudFormationErrors.Template("every Fn::And object requires a list of at least 2 and at most 10 boolean parameters.");
}
