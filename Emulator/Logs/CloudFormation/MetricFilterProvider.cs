using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CampusIssues.Emulator.Logs.Metrics;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Logs.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-metricfilter.html</summary>
internal sealed class MetricFilterProvider(LogGroups groups, TimeProvider time) : IResourceProvider
{
    private static readonly LogsJson Lenient = new(new JsonSerializerOptions(LogsJson.Default.Options)
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    });

    public string Type => "AWS::Logs::MetricFilter";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "ApplyOnTransformedLogs", "EmitSystemFieldDimensions", "FieldSelectionCriteria", "FilterName", "FilterPattern", "LogGroupName", "MetricTransformations",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FilterName", "LogGroupName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(request, request.Properties["FilterName"]?.ToString() ?? request.GeneratedName));

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(request, physicalId));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.Properties["LogGroupName"]?.ToString() is { } name && groups.Find(name) is not null)
        {
            groups.Update(name, group => group with { MetricFilters = [.. group.MetricFilters.Where(filter => filter.Name != physicalId)] });
        }

        return ValueTask.CompletedTask;
    }

    private ResourceResult Put(ResourceRequest request, string name)
    {
        var properties = request.Properties.DeepClone().AsObject();
        foreach (var transformation in (properties["MetricTransformations"] as JsonArray ?? []).OfType<JsonObject>())
        {
            transformation["Dimensions"] = Map(transformation["Dimensions"] as JsonArray);
        }

        var read = properties.Deserialize(Lenient.LogsRequest)! with { FilterName = name };
        var filter = MetricFilterRules.Read(read, time.GetUtcNow().ToUnixTimeMilliseconds());
        groups.Update(read.Group, group => group with { MetricFilters = [.. group.MetricFilters.Where(other => other.Name != name), filter] });
        return new(name, new Dictionary<string, string>());
    }

    /// <summary>Templates have dimensions as a list, the API as a map.</summary>
    private static JsonObject? Map(JsonArray? dimensions) => dimensions is null
        ? null
        : new JsonObject(dimensions.OfType<JsonObject>().Select(dimension => KeyValuePair.Create(dimension["Key"]!.ToString(), dimension["Value"]?.DeepClone())));
}
