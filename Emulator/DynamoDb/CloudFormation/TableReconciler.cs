using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.CloudFormation;

/// <summary>Brings a table in place to what a template asks for.</summary>
internal sealed class TableReconciler(TableFactory factory, TableUpdater updater)
{
    public void Reconcile(Table table, StructValue wanted)
    {
        TableChecks.Check(wanted);
        updater.Change(table, definition => Settings(definition, wanted));
        ReconcileIndexes(table, wanted);
        ReconcileStream(table, wanted.Struct("StreamSpecification"));
    }

    private TableDefinition Settings(TableDefinition table, StructValue wanted)
    {
        var throughput = wanted.Struct("ProvisionedThroughput") is { } asked ? TableInputs.ThroughputOf(asked) : null;
        return updater.SetBilling(table, wanted.Text("BillingMode") ?? "PROVISIONED", throughput) with
        {
            Encryption = TableFactory.Encryption(wanted.Struct("SSESpecification"), table.Region, table.Account),
            TableClass = wanted.Text("TableClass"),
            Warm = WarmThroughput.Asked(wanted, WarmThroughput.Of(table)) ?? table.Warm,
            DeletionProtection = wanted.Flag("DeletionProtectionEnabled") == true,
            Tags = TableInputs.TagsOf(wanted),
            Policy = wanted.Text("ResourcePolicy") is not { } policy ? null
                : table.Policy?.Json == policy ? table.Policy : new PolicyDefinition(policy, Guid.NewGuid().ToString("N")),
        };
    }

    private void ReconcileIndexes(Table table, StructValue wanted)
    {
        var indexes = wanted.Structs("GlobalSecondaryIndexes").ToDictionary(index => index.Text("IndexName")!);
        foreach (var index in table.Definition.GlobalIndexes)
        {
            if (!indexes.TryGetValue(index.Name, out var same) || !IsSame(index, same))
            {
                updater.DeleteIndex(table, index.Name);
            }
            else if (same.Struct("ProvisionedThroughput") is { } throughput)
            {
                updater.Change(table, definition => updater.SetIndexThroughput(definition, index.Name, TableInputs.ThroughputOf(throughput)));
            }
        }

        var attributes = wanted.Structs("AttributeDefinitions").Select(definition => new AttributeDefinition(definition.Text("AttributeName")!, definition.Text("AttributeType")!)).ToArray();
        foreach (var index in indexes.Values.Where(index => table.Index(index.Text("IndexName")!) is null))
        {
            updater.CreateIndex(table, index, attributes);
        }
    }

    private void ReconcileStream(Table table, StructValue? wanted)
    {
        var view = table.Definition.Stream is { IsEnabled: true } stream ? stream.ViewType : null;
        if (wanted?.Text("StreamViewType") == view)
        {
            return;
        }

        updater.Change(table, definition => definition with
        {
            Stream = wanted is null ? definition.Stream! with { IsEnabled = false } : factory.Stream(wanted),
            FormerStreams = wanted is null || definition.Stream is null
                ? definition.FormerStreams
                : [.. definition.FormerStreams, definition.Stream with { IsEnabled = false }],
        });
    }

    private static bool IsSame(IndexDefinition index, StructValue wanted)
    {
        var (hashes, ranges) = TableChecks.KeyNames(wanted);
        var projection = wanted.Struct("Projection")!;
        return index.HashKeys.SequenceEqual(hashes)
            && index.RangeKeys.SequenceEqual(ranges)
            && index.Projection == projection.Text("ProjectionType")
            && (index.NonKeyAttributes ?? []).Order().SequenceEqual((projection.Strings("NonKeyAttributes") ?? []).Order());
    }
}
