using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_UpdateConfigurationSetReputationMetricsEnabled.html</summary>
internal sealed class UpdateConfigurationSetReputationMetricsEnabled(SesState state) : IQueryOperation
{
    public string Name => "UpdateConfigurationSetReputationMetricsEnabled";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        new Constraints().Required("enabled", call.Form["Enabled"]).Enforce();
        call.Demand("ses:UpdateConfigurationSetReputationMetricsEnabled", "*");
        var set = state.FindConfigurationSet(call.Region, name);
        state.ConfigurationSets.Put(SesState.Key(call.Region, name), set with { ReputationMetricsEnabled = call.Form.Flag("Enabled") ?? false });
        return ValueTask.CompletedTask;
    }
}
