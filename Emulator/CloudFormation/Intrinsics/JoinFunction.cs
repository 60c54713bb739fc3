using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Join</c>: texts with a delimiter between them.</summary>
internal sealed class JoinFunction : IIntrinsic
{
    public string Name => "Fn::Join";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: 2 } parts && parts[0] is JsonValue
        ? JsonValue.Create(string.Join(ScalarText.Of(parts[0]), resolver.List(parts[1], Name).Select(ScalarText.Of)))
        : throw CloudFormationErrors.Template("every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.");
}
