using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Condition</c>: another condition, inside a condition.</summary>
internal sealed class ConditionFunction : IIntrinsic
{
    public string Name => "Condition";

    // In a policy document, Condition is a member like any other.
    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => argument is JsonValue name
        ? JsonValue.Create(resolver.Condition(ScalarText.Of(name)))
        : new JsonObject { ["Condition"] = resolver.Resolve(argument) };
}
