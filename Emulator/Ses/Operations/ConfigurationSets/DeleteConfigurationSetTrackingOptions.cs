using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteConfigurationSetTrackingOptions.html</summary>
internal sealed class DeleteConfigurationSetTrackingOptions(SesState state) : IQueryOperation
{
    public string Name => "DeleteConfigurationSetTrackingOptions";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        call.Demand("ses:DeleteConfigurationSetTrackingOptions", "*");
        var set = state.FindConfigurationSet(call.Region, name);
        state.ConfigurationSets.Put(SesState.Key(call.Region, name), set.CustomRedirectDomain is null ? throw Missing(name) : set with { CustomRedirectDomain = null });
        return ValueTask.CompletedTask;
    }

    private static AwsException Missing(string name) =>
        new("TrackingOptionsDoesNotExistException", $"There is no TrackingOptions associated to the configuration set <{name}>.");
}
