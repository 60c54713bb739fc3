using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Ref</c>: a parameter's value or a resource's physical id.</summary>
internal sealed class RefFunction : IIntrinsic
{
    public string Name => "Ref";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) => ValueOf(ScalarText.Of(argument), resolver);

    public static JsonNode? ValueOf(string name, Resolver resolver)
    {
        if (PseudoParameters.IsOne(name))
        {
            return PseudoParameters.ValueOf(name, resolver.Stack);
        }

        if (resolver.Template.Parameters.TryGetValue(name, out var parameter))
        {
            return ParameterText.ValueOf(parameter, resolver.Stack.Parameters.GetValueOrDefault(name) ?? "", resolver);
        }

        return resolver.Sources.ResourceOf(name)?.PhysicalId is { } id
            ? JsonValue.Create(id)
            : throw CloudFormationErrors.TemplateFormat($"Unresolved resource dependencies [{name}] in the Resources block of the template");
    }
}
