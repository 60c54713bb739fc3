using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::ImportValue</c>: an export of another stack.</summary>
internal sealed class ImportValueFunction : IIntrinsic
{
    public string Name => "Fn::ImportValue";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        var name = resolver.Text(argument, Name);
        resolver.Imported.Add(name);
        return JsonValue.Create(resolver.Sources.ExportOf(name) ?? throw CloudFormationErrors.Validation($"No export named {name} found."));
    }
}
