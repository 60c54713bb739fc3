using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::GetAZs</c>: the zones of a region.</summary>
internal sealed class GetAzsFunction : IIntrinsic
{
    private static readonly string[] Zones = ["a", "b", "c"];

    public string Name => "Fn::GetAZs";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        var region = resolver.Text(argument, Name) is { Length: > 0 } named ? named : resolver.Stack.Region;
        return new JsonArray([.. Zones.Select(zone => JsonValue.Create(region + zone))]);
    }
}
