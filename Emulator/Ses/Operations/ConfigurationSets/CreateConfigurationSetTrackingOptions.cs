using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateConfigurationSetTrackingOptions.html</summary>
internal sealed class CreateConfigurationSetTrackingOptions(SesState state) : IQueryOperation
{
    public string Name => "CreateConfigurationSetTrackingOptions";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        var domain = call.Form["TrackingOptions.CustomRedirectDomain"] is { Length: > 0 } told ? told
            : throw new AwsException("InvalidTrackingOptions", "At least one field of TrackingOptions must contain a value.");
        call.Demand("ses:CreateConfigurationSetTrackingOptions", "*");
        var set = state.FindConfigurationSet(call.Region, name);
        state.ConfigurationSets.Put(SesState.Key(call.Region, name), set.CustomRedirectDomain is not null ? throw new AwsException("TrackingOptionsAlreadyExistsException", $"There is already TrackingOptions associated to the configuration set <{name}>.") : set with { CustomRedirectDomain = domain });
        return ValueTask.CompletedTask;
    }
}
