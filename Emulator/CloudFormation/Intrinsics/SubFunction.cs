using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Sub</c>: a text with names replaced by their values.</summary>
internal sealed class SubFunction : IIntrinsic
{
    public string Name => "Fn::Sub";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        var (text, variables) = SubText.Parts(argument);
        var filled = SubText.Replace(text, name => ValueOf(name, variables, resolver));
        return DynamicReferences.Resolve(filled, resolver.Sources, resolver.Stack.Region);
    }

    private string ValueOf(string name, JsonObject? variables, Resolver resolver)
    {
        if (variables?.TryGetPropertyValue(name, out var own) == true)
        {
            return resolver.Text(own, Name);
        }

        return ScalarText.Of(name.Contains('.', StringComparison.Ordinal)
            ? GetAttFunction.ValueOf(Reference.Parse(name), resolver)
            : RefFunction.ValueOf(name, resolver));
    }
}
