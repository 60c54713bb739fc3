using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html</summary>
internal sealed class PutParameter(SsmState state, TimeProvider time) : SsmOperation("PutParameter")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var (name, value) = (Require(input, "Name"), input.Text("Value"));
        new Constraints()
            .Required("value", value)
            .Length("value", value, 1, int.MaxValue)
            .Length("description", input.Text("Description"), 0, 1024)
            .Length("allowedPattern", input.Text("AllowedPattern"), 0, 1024)
            .OneOf("type", input.Text("Type"), "SecureString", "StringList", "String")
            .OneOf("tier", input.Text("Tier"), "Standard", "Advanced", "Intelligent-Tiering")
            .Enforce("ValidationException");
        var overwrites = Flag(input, "Overwrite");
        name = Demand(call, name, () => new Dictionary<string, IReadOnlyList<string>> { ["ssm:Overwrite"] = [overwrites ? "true" : "false"] });
        if (overwrites && input["Tags"] is JsonArray { Count: > 0 })
        {
            throw SsmErrors.Validation("Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.");
        }

        var draft = new ParameterDraft(name, value!)
        {
            Type = input.Text("Type"),
            Description = input.Text("Description"),
            AllowedPattern = input.Text("AllowedPattern"),
            KeyId = input.Text("KeyId"),
            DataType = input.Text("DataType"),
            Tier = input.Text("Tier"),
            Policies = input.Text("Policies"),
            Tags = input["Tags"] is JsonArray ? ParameterTags.Read(input) : null,
        };
        var put = draft.Put(state, call.Region, call.Caller.Arn, overwrites, time.GetUtcNow());
        return new JsonObject { ["Version"] = put.Latest.Number, ["Tier"] = put.Latest.Tier };
    }
}
