using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteConfigurationSet.html</summary>
internal sealed class DeleteConfigurationSet(SesState state) : IQueryOperation
{
    public string Name => "DeleteConfigurationSet";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        call.Demand("ses:DeleteConfigurationSet", "*");
        state.FindConfigurationSet(call.Region, name);
        state.ConfigurationSets.Remove(SesState.Key(call.Region, name));
        return ValueTask.CompletedTask;
    }
}
