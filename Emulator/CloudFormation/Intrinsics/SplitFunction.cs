using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Split</c>: the pieces of a text between delimiters.</summary>
internal sealed class SplitFunction : IIntrinsic
{
    public string Name => "Fn::Split";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: 2 } parts && parts[0] is JsonValue
        ? new JsonArray([.. resolver.Text(parts[1], Name).Split(ScalarText.Of(parts[0])).Select(piece => JsonValue.Create(piece))])
        : throw CloudFormationErrors.Template("every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.");
}
