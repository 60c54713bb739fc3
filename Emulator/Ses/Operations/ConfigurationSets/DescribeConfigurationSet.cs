using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DescribeConfigurationSet.html</summary>
internal sealed class DescribeConfigurationSet(SesState state) : IQueryOperation
{
    public string Name => "DescribeConfigurationSet";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ConfigurationSetName");
        call.Demand("ses:DescribeConfigurationSet", "*");
        var set = state.FindConfigurationSet(call.Region, name);
        var wanted = call.Form.List("ConfigurationSetAttributeNames");
        result.Structure("ConfigurationSet", () => result.Text("Name", set.Name));
        if (wanted.Contains("eventDestinations"))
        {
            result.List("EventDestinations", set.Destinations, destination => EventDestinationForm.Write(result, destination));
        }

        if (wanted.Contains("trackingOptions") && set.CustomRedirectDomain is { } domain)
        {
            result.Structure("TrackingOptions", () => result.Text("CustomRedirectDomain", domain));
        }

        if (wanted.Contains("deliveryOptions"))
        {
            result.Structure("DeliveryOptions", () => result.Text("TlsPolicy", set.TlsPolicy ?? "Optional"));
        }

        if (wanted.Contains("reputationOptions"))
        {
            result.Structure("ReputationOptions", () =>
            {
                result.Flag("SendingEnabled", set.SendingEnabled);
                result.Flag("ReputationMetricsEnabled", set.ReputationMetricsEnabled);
            });
        }
        return ValueTask.CompletedTask;
    }
}
