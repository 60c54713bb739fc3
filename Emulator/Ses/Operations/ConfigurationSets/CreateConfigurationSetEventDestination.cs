using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateConfigurationSetEventDestination.html</summary>
internal sealed class CreateConfigurationSetEventDestination(SesState state) : IQueryOperation
{
    public string Name => "CreateConfigurationSetEventDestination";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (set, destination) = (call.Form.Require("ConfigurationSetName"), EventDestinationForm.Read(call.Form));
        call.Demand("ses:CreateConfigurationSetEventDestination", "*");
        EventDestinations.Add(state, call.Region, set, destination);
        return ValueTask.CompletedTask;
    }
}
