using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Subscriptions;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Logs.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-subscriptionfilter.html</summary>
internal sealed class SubscriptionFilterProvider(LogGroups groups, LogSubscriptions subscriptions, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::Logs::SubscriptionFilter";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "ApplyOnTransformedLogs", "DestinationArn", "Distribution", "EmitSystemFields", "FieldSelectionCriteria", "FilterName", "FilterPattern", "LogGroupName", "RoleArn",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FilterName", "LogGroupName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken) =>
        PutAsync(request, request.Properties.Text("FilterName") ?? request.GeneratedName, cancellationToken);

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        PutAsync(request, physicalId, cancellationToken);

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.Properties.Text("LogGroupName") is { } name && groups.Find(name) is not null)
        {
            groups.Update(name, group => group with { SubscriptionFilters = [.. group.SubscriptionFilters.Where(filter => filter.Name != physicalId)] });
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask<ResourceResult> PutAsync(ResourceRequest request, string name, CancellationToken cancellationToken)
    {
        var told = new LogsRequest
        {
            LogGroupName = request.Properties.Text("LogGroupName"),
            FilterName = name,
            FilterPattern = request.Properties.Text("FilterPattern"),
            DestinationArn = request.Properties.Text("DestinationArn"),
            RoleArn = request.Properties.Text("RoleArn"),
            Distribution = request.Properties.Text("Distribution"),
        };
        var filter = SubscriptionFilterRules.Read(told, time.GetUtcNow().ToUnixTimeMilliseconds());
        await subscriptions.CheckAsync(groups.Get(told.Group), filter, cancellationToken);
        groups.Update(told.Group, group => group.With(filter));
        return new(name, new Dictionary<string, string>());
    }
}
