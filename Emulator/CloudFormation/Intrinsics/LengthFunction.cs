using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Length</c> of the transform AWS::LanguageExtensions: how many items a list has.</summary>
internal sealed class LengthFunction : IIntrinsic
{
    public string Name => "Fn::Length";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => JsonValue.Create(resolver.List(argument, Name).Count);
}
