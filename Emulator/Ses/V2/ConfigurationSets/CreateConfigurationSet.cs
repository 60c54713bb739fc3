using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CreateConfigurationSet.html</summary>
internal sealed class CreateConfigurationSet(SesState state) : SesV2Operation("CreateConfigurationSet", "POST", "/configuration-sets")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "ConfigurationSetName");
        var name = input.Text("ConfigurationSetName")!;
        call.Demand("ses:CreateConfigurationSet", SetArn(call, name));
        ConfigurationSetNames.Check(name);
        var set = ConfigurationSetJson.Read(new ConfigurationSet(name) { Tags = input.Tags() }, input);
        if (!state.ConfigurationSets.TryAdd(SesState.Key(call.Region, name), set))
        {
            throw V2Errors.AlreadyExists($"Configuration set {name} already exists.");
        }

        return null;
    }
}
