using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_UpdateConfigurationSetTrackingOptions.html</summary>
internal sealed class UpdateConfigurationSetTrackingOptions(SesState state) : IQueryOperation
{
    public string Name => "UpdateConfigurationSetTrackingOptions";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        var domain = call.Form["TrackingOptions.CustomRedirectDomain"] is { Length: > 0 } told ? told
            : throw new AwsException("InvalidTrackingOptions", "At least one field of TrackingOptions must contain a value.");
        call.Demand("ses:UpdateConfigurationSetTrackingOptions", "*");
        var set = state.FindConfigurationSet(call.Region, name);
        state.ConfigurationSets.Put(SesState.Key(call.Region, name), set.CustomRedirectDomain is null ? throw Missing(name) : set with { CustomRedirectDomain = domain });
        return ValueTask.CompletedTask;
    }

    private static AwsException Missing(string name) =>
        new("TrackingOptionsDoesNotExistException", $"There is no TrackingOptions associated to the configuration set <{name}>.");
}
