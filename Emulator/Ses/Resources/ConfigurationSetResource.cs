using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-configurationset.html</summary>
internal sealed class ConfigurationSetResource(SesState state) : IResourceProvider
{
    public string Type => "AWS::SES::ConfigurationSet";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "ArchivingOptions", "DeliveryOptions", "Name", "ReputationOptions", "SendingOptions", "SuppressionOptions", "Tags", "TrackingOptions", "VdmOptions",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Name" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("Name") ?? request.GeneratedName;
        return state.ConfigurationSets.TryAdd(SesState.Key(request.Region, name), From(new ConfigurationSet(name), request))
            ? ValueTask.FromResult(new ResourceResult(name, new Dictionary<string, string>()))
            : throw SesErrors.ConfigurationSetExists(name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.ConfigurationSets.Change(SesState.Key(request.Region, physicalId), set => From(set ?? throw SesErrors.NoConfigurationSet(physicalId), request));
        return ValueTask.FromResult(new ResourceResult(physicalId, new Dictionary<string, string>()));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.ConfigurationSets.Remove(SesState.Key(request.Region, physicalId));
        return ValueTask.CompletedTask;
    }

    private static ConfigurationSet From(ConfigurationSet set, ResourceRequest request) => set with
    {
        SendingEnabled = (request.Properties["SendingOptions"] as JsonObject)?.Flag("SendingEnabled") ?? true,
        ReputationMetricsEnabled = (request.Properties["ReputationOptions"] as JsonObject)?.Flag("ReputationMetricsEnabled") ?? false,
        TlsPolicy = (request.Properties["DeliveryOptions"] as JsonObject)?.Text("TlsPolicy") is "REQUIRE" ? "Require" : "Optional",
        CustomRedirectDomain = (request.Properties["TrackingOptions"] as JsonObject)?.Text("CustomRedirectDomain"),
        SuppressedReasons = (request.Properties["SuppressionOptions"] as JsonObject)?.Texts("SuppressedReasons"),
    };
}
