using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteConfigurationSetEventDestination.html</summary>
internal sealed class DeleteConfigurationSetEventDestination(SesState state) : IQueryOperation
{
    public string Name => "DeleteConfigurationSetEventDestination";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (set, name) = (call.Form.Require("ConfigurationSetName"), call.Form.Require("EventDestinationName"));
        call.Demand("ses:DeleteConfigurationSetEventDestination", "*");
        EventDestinations.Remove(state, call.Region, set, name);
        return ValueTask.CompletedTask;
    }
}
