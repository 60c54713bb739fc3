using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Or</c>: whether one of two to ten conditions holds.</summary>
internal sealed class OrFunction : IIntrinsic
{
    public string Name => "Fn::Or";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: >= 2 and <= 10 } conditions
        ? JsonValue.Create(conditions.Any(resolver.Truth))
        : throw CloudFormationErrors.Template("every Fn::Or object requires a list of at least 2 and at most 10 boolean parameters.");
}
