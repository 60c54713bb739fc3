using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html</summary>
internal sealed class UpdateTable(TableCatalog tables, TableUpdater updater, TableDescription description) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "UpdateTableInput",
        Inputs.RequiredTableName,
        TableInputs.AttributeDefinitions,
        TableInputs.ProvisionedThroughput,
        TableInputs.BillingMode,
        new Member(
            "GlobalSecondaryIndexUpdates",
            new ListShape(new StructShape(
                "GlobalSecondaryIndexUpdate",
                new Member("Update", new StructShape("UpdateGlobalSecondaryIndexAction", true, Inputs.RequiredIndexName, TableInputs.ProvisionedThroughput, TableInputs.OnDemandThroughput, WarmThroughput.Input)),
                new Member("Create", new StructShape(
                    "CreateGlobalSecondaryIndexAction",
                    true,
                    TableInputs.Projection,
                    Inputs.RequiredIndexName,
                    TableInputs.ProvisionedThroughput,
                    TableInputs.OnDemandThroughput,
                    WarmThroughput.Input,
                    TableInputs.GlobalKeySchema)),
                new Member("Delete", new StructShape("DeleteGlobalSecondaryIndexAction", true, Inputs.RequiredIndexName))))),
        TableInputs.StreamSpecification,
        TableInputs.SseSpecification,
        TableInputs.TableClass,
        TableInputs.DeletionProtection,
        TableInputs.OnDemandThroughput,
        WarmThroughput.Input,
        new Member("ReplicaUpdates", new ListShape(new StructShape("ReplicationGroupUpdate"))));

    protected override void Execute(AwsCall call, StructValue input)
    {
        UpdateTableChecks.Check(input);
        var table = tables.Get(call, "UpdateTable", input.Text("TableName")!);
        if (tables.IsBusy(table.Definition) || table.Definition.GoneAt is not null)
        {
            throw Errors.ResourceInUse($"Attempt to change a resource which is still in use: Table is being {(table.Definition.IsNew ? "created" : "updated")}: {table.Name}");
        }

        UpdateTableChecks.Check(input, table.Definition);
        var before = table.Definition;
        if (HasOwnChanges(input))
        {
            updater.Change(table, definition => Apply(input, definition));
        }

        var answer = input.Has(WarmThroughput.Name)
            ? updater.Warm(table, input) with { IsWarming = true }
            : table.Definition with { Throughput = Pending(before.Throughput, table.Definition.Throughput), ReadyAt = DateTimeOffset.MaxValue, IsNew = false };
        foreach (var update in input.Structs("GlobalSecondaryIndexUpdates"))
        {
            answer = Apply(table, input, update, answer);
        }

        description.Answer(call, "TableDescription", answer);
    }

    private TableDefinition Apply(StructValue input, TableDefinition table)
    {
        var mode = input.Text("BillingMode");
        var throughput = input.Struct("ProvisionedThroughput") is { } asked ? TableInputs.ThroughputOf(asked) : null;
        table = updater.SetBilling(table, mode, throughput);
        table = input.Struct("StreamSpecification") is { } stream ? updater.SetStream(table, stream) : table;
        return table with
        {
            Encryption = input.Struct("SSESpecification") is { } encryption ? TableFactory.Encryption(encryption, table.Region, table.Account) : table.Encryption,
            TableClass = input.Text("TableClass") ?? table.TableClass,
            DeletionProtection = input.Flag("DeletionProtectionEnabled") ?? table.DeletionProtection,
            Billing = table.Billing with { OnDemand = TableInputs.OnDemandOf(input) ?? table.Billing.OnDemand },
        };
    }

    private TableDefinition Apply(Table table, StructValue input, StructValue update, TableDefinition answer)
    {
        if (update.Struct("Create") is { } create)
        {
            var attributes = input.Structs("AttributeDefinitions").Select(definition => new AttributeDefinition(definition.Text("AttributeName")!, definition.Text("AttributeType")!));
            return updater.CreateIndex(table, create, attributes) with { ReadyAt = DateTimeOffset.MaxValue };
        }

        if (update.Struct("Delete")?.Text("IndexName") is { } deleted)
        {
            updater.DeleteIndex(table, deleted);
            return Mark(answer, deleted, index => index with { GoneAt = DateTimeOffset.MaxValue });
        }

        var changed = update.Struct("Update")!;
        var definition = updater.Change(table, definition => updater.SetIndex(definition, changed));
        return Mark(
            answer,
            changed.Text("IndexName")!,
            index => index with
            {
                OnDemand = TableInputs.OnDemandOf(changed) ?? index.OnDemand,
                Warm = definition.GlobalIndexes.First(known => known.Name == index.Name).Warm,
                IsWarming = changed.Has(WarmThroughput.Name),
                ReadyAt = DateTimeOffset.MaxValue,
                IsNew = false,
            });
    }

    private static TableDefinition Mark(TableDefinition table, string index, Func<IndexDefinition, IndexDefinition> change) => table with
    {
        GlobalIndexes = [.. table.GlobalIndexes.Select(known => known.Name == index ? change(known) : known)],
    };

    private static bool HasOwnChanges(StructValue input) =>
        new[] { "ProvisionedThroughput", "BillingMode", "StreamSpecification", "SSESpecification", "TableClass", "DeletionProtectionEnabled", "OnDemandThroughput" }.Any(input.Has);

    // While the table is UPDATING it tells the capacity that it had.
    private static Throughput Pending(Throughput before, Throughput after) =>
        before with { IncreasedAt = after.IncreasedAt, DecreasedAt = after.DecreasedAt };
}
