using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::GetAtt</c>: an attribute of a resource.</summary>
internal sealed class GetAttFunction : IIntrinsic
{
    public string Name => "Fn::GetAtt";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        var reference = argument switch
        {
            JsonArray { Count: >= 2 } path => new Reference(ScalarText.Of(path[0]), string.Join('.', path.Skip(1).Select(part => resolver.Text(part, Name)))),
            JsonValue dotted => Reference.Parse(ScalarText.Of(dotted)),
            _ => throw CloudFormationErrors.Template("every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute"),
        };
        return ValueOf(reference, resolver);
    }

    public static JsonNode ValueOf(Reference reference, Resolver resolver)
    {
        var resource = resolver.Sources.ResourceOf(reference.Name)
            ?? throw CloudFormationErrors.Template($"instance of Fn::GetAtt references undefined resource {reference.Name}");
        return resource.Attributes.TryGetValue(reference.Attribute!, out var value)
            ? JsonValue.Create(value)
            : resolver.Sources.Planning ? JsonValue.Create(ResolverSources.KnownAfterApply)
            : throw CloudFormationErrors.Template($"resource {reference.Name} does not support attribute type {reference.Attribute} in Fn::GetAtt");
    }
}
