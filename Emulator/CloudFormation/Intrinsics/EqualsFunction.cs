using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Equals</c>: whether two texts are the same.</summary>
internal sealed class EqualsFunction : IIntrinsic
{
    public string Name => "Fn::Equals";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: 2 } sides
        ? JsonValue.Create(ScalarText.Of(resolver.Resolve(sides[0])) == ScalarText.Of(resolver.Resolve(sides[1])))
        : throw CloudFormationErrors.Template("every Fn::Equals object requires a list of 2 string parameters.");
}
