using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-configurationseteventdestination.html</summary>
internal sealed class EventDestinationResource(SesState state) : IResourceProvider
{
    public string Type => "AWS::SES::ConfigurationSetEventDestination";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "ConfigurationSetName", "EventDestination" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "ConfigurationSetName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var (set, destination) = Read(request, request.GeneratedName);
        state.ConfigurationSets.Change(SesState.Key(request.Region, set), present => (present ?? throw SesErrors.NoConfigurationSet(set)) with
        {
            Destinations = present.Destinations.Any(other => other.Name == destination.Name) ? throw SesErrors.EventDestinationExists(destination.Name) : [.. present.Destinations, destination],
        });
        return ValueTask.FromResult(new ResourceResult($"{set}|{destination.Name}", new Dictionary<string, string> { ["Id"] = $"{set}|{destination.Name}" }));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = physicalId.Split('|')[1];
        var (set, destination) = Read(request, name);
        state.ConfigurationSets.Change(SesState.Key(request.Region, set), present => (present ?? throw SesErrors.NoConfigurationSet(set)) with
        {
            Destinations = [.. present.Destinations.Where(other => other.Name != name), destination],
        });
        return ValueTask.FromResult(new ResourceResult(physicalId, new Dictionary<string, string> { ["Id"] = physicalId }));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        var parts = physicalId.Split('|');
        if (state.ConfigurationSets.Find(SesState.Key(request.Region, parts[0])) is { } set)
        {
            state.ConfigurationSets.Put(SesState.Key(request.Region, parts[0]), set with { Destinations = [.. set.Destinations.Where(other => other.Name != parts[1])] });
        }

        return ValueTask.CompletedTask;
    }

    private static (string Set, EventDestination Destination) Read(ResourceRequest request, string name)
    {
        var wanted = request.Properties["EventDestination"] as JsonObject ?? [];
        var destination = new EventDestination(
            wanted.Text("Name") ?? name,
            wanted.Flag("Enabled") ?? true,
            [.. wanted.Texts("MatchingEventTypes").Select(type => type.Replace("_", "", StringComparison.Ordinal))],
            (wanted["SnsDestination"] as JsonObject)?.Text("TopicARN"));
        return (request.Properties.Require("ConfigurationSetName"), destination);
    }
}
