using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.DynamoDb.CloudFormation;

/// <summary>
/// <c>AWS::DynamoDB::Table</c>
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-table.html).
/// </summary>
internal sealed class TableProvider(
    TableCatalog tables,
    TableFactory factory,
    TableReconciler reconciler,
    TableRemoval removal,
    ContinuousBackups backups,
    TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::DynamoDB::Table";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "AttributeDefinitions", "BillingMode", "ContributorInsightsSpecification", "DeletionProtectionEnabled", "GlobalSecondaryIndexes", "KeySchema",
        "KinesisStreamSpecification", "LocalSecondaryIndexes", "OnDemandThroughput", "PointInTimeRecoverySpecification", "ProvisionedThroughput", "ResourcePolicy",
        "SSESpecification", "StreamSpecification", "TableClass", "TableName", "Tags", "TimeToLiveSpecification", "WarmThroughput",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "KeySchema", "LocalSecondaryIndexes", "TableName" };

    public async ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties["TableName"]?.ToString() ?? request.GeneratedName;
        var input = TableProperties.Read(request.Properties, name);
        TableChecks.Check(input);
        var definition = factory.Create(input, request.Region, request.AccountId);
        var table = tables.Find(request.Region, name)!;
        Configure(table, request);
        await ReadyAsync(definition, cancellationToken);
        return Result(table);
    }

    public async ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var table = tables.Find(request.Region, physicalId) ?? throw Errors.TableNotFound(physicalId);
        reconciler.Reconcile(table, TableProperties.Read(request.Properties, physicalId));
        Configure(table, request);
        await ReadyAsync(table.Definition, cancellationToken);
        return Result(table);
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (tables.Find(request.Region, physicalId) is { } table)
        {
            removal.Check(table);
            removal.Remove(table);
        }

        return ValueTask.CompletedTask;
    }

    private void Configure(Table table, ResourceRequest request)
    {
        var recovery = request.Properties["PointInTimeRecoverySpecification"];
        backups.Set(table, TableProperties.Flag(recovery?["PointInTimeRecoveryEnabled"]), TableProperties.Number(recovery?["RecoveryPeriodInDays"]));
        var timeToLive = request.Properties["TimeToLiveSpecification"];
        var (enable, attribute) = (TableProperties.Flag(timeToLive?["Enabled"]), timeToLive?["AttributeName"]?.ToString());
        var current = table.Definition.TimeToLive is { IsEnabled: true } enabled ? enabled : null;
        if (current is not null && (!enable || current.Attribute != attribute))
        {
            UpdateTimeToLive.Apply(tables, table, false, current.Attribute, time.GetUtcNow());
            current = null;
        }

        if (enable && current is null)
        {
            UpdateTimeToLive.Apply(tables, table, true, attribute ?? throw Errors.Validation("TimeToLiveSpecification needs AttributeName"), time.GetUtcNow());
        }
    }

    private async ValueTask ReadyAsync(TableDefinition definition, CancellationToken cancellationToken)
    {
        var rest = definition.ReadyAt - time.GetUtcNow();
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }
    }

    private static ResourceResult Result(Table table)
    {
        var attributes = new Dictionary<string, string> { ["Arn"] = table.Arn };
        if (table.Definition is { Stream.IsEnabled: true, StreamArn: { } stream })
        {
            attributes["StreamArn"] = stream;
        }

        return new ResourceResult(table.Name, attributes);
    }
}
