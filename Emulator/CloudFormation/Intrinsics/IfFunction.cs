using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::If</c>: one of two values, by a condition.</summary>
internal sealed class IfFunction : IIntrinsic
{
    public string Name => "Fn::If";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => resolver.Resolve(Branch(argument, resolver));

    /// <summary>The branch that the condition chooses, not evaluated.</summary>
    public static JsonNode? Branch(JsonNode? argument, Resolver resolver) => argument is JsonArray { Count: 3 } parts
        ? parts[resolver.Condition(ScalarText.Of(parts[0])) ? 1 : 2]
        : throw CloudFormationErrors.Template("Fn::If requires a list argument with three elements: a condition, a value if true, and a value if false");
}
