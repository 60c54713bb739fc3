using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateConfigurationSet.html</summary>
internal sealed class CreateConfigurationSet(SesState state) : IQueryOperation
{
    public string Name => "CreateConfigurationSet";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        new Constraints().Required("configurationSet", call.Form.Has("ConfigurationSet")).Enforce();
        new Constraints().Required("configurationSet.name", call.Form["ConfigurationSet.Name"]).Enforce();
        var name = call.Form["ConfigurationSet.Name"]!;
        call.Demand("ses:CreateConfigurationSet", "*");
        ConfigurationSetNames.Check(name);
        if (!state.ConfigurationSets.TryAdd(SesState.Key(call.Region, name), new ConfigurationSet(name)))
        {
            throw SesErrors.ConfigurationSetExists(name);
        }
        return ValueTask.CompletedTask;
    }
}
