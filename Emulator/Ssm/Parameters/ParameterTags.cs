using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>The tags of parameters.</summary>
internal static class ParameterTags
{
    private static readonly string[] ResourceTypes =
        ["Document", "ManagedInstance", "MaintenanceWindow", "Parameter", "PatchBaseline", "OpsItem", "OpsMetadata", "Automation", "Association"];

    public static Dictionary<string, string> Read(JsonObject input)
    {
        var tags = new Dictionary<string, string>();
        foreach (var tag in input.Objects("Tags"))
        {
            var (key, value) = (tag.Text("Key"), tag.Text("Value"));
            new Constraints().Required("tags.1.member.key", key).Length("tags.1.member.key", key, 1, 128).Required("tags.1.member.value", value).Length("tags.1.member.value", value, 0, 256).Enforce("ValidationException");
            tags[key!] = value!;
        }

        return tags.Count <= SsmLimits.Tags ? tags : throw SsmErrors.TooManyTags();
    }

    /// <summary>Demands a permission on the parameter whose tags a request is about; the parameter. There are no resources of other types.</summary>
    public static Parameter Demand(AwsCall call, SsmState state, JsonObject input, string action)
    {
        var (type, id) = (input.Text("ResourceType"), input.Text("ResourceId"));
        new Constraints().Required("resourceType", type).OneOf("resourceType", type, ResourceTypes).Required("resourceId", id).Enforce("ValidationException");
        var name = ParameterNames.Of(id!);
        call.Demand($"ssm:{action}", Parameter.ArnOf(call.Region, name));
        return (type == "Parameter" ? state.Find(call.Region, name) : null) ?? throw SsmErrors.NoResource();
    }

    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> tags, IReadOnlyDictionary<string, string> added)
    {
        var all = tags.Where(old => !added.ContainsKey(old.Key)).Concat(added).ToDictionary();
        return all.Count <= SsmLimits.Tags ? all : throw SsmErrors.TooManyTags();
    }
}
