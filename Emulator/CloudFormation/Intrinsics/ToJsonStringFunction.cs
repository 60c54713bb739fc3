using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::ToJsonString</c> of the transform AWS::LanguageExtensions: an object or list as JSON text.</summary>
internal sealed class ToJsonStringFunction : IIntrinsic
{
    public string Name => "Fn::ToJsonString";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => JsonValue.Create(resolver.Resolve(argument)?.ToJsonString() ?? "");
}
