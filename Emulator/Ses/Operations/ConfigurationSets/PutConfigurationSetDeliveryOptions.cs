using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_PutConfigurationSetDeliveryOptions.html</summary>
internal sealed class PutConfigurationSetDeliveryOptions(SesState state) : IQueryOperation
{
    public string Name => "PutConfigurationSetDeliveryOptions";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        var policy = call.Form["DeliveryOptions.TlsPolicy"];
        new Constraints().OneOf("deliveryOptions.tlsPolicy", policy, "Require", "Optional").Enforce();
        call.Demand("ses:PutConfigurationSetDeliveryOptions", "*");
        var set = state.FindConfigurationSet(call.Region, name);
        state.ConfigurationSets.Put(SesState.Key(call.Region, name), set with { TlsPolicy = policy ?? "Optional" });
        return ValueTask.CompletedTask;
    }
}
