using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Checks what an update of a table does to its global indexes, in AWS's order.</summary>
internal static class IndexUpdateChecks
{
    private static readonly string[] Actions = ["Update", "Create", "Delete"];

    /// <summary>Checks across the members of the input.</summary>
    public static void Check(StructValue input)
    {
        if (input.List("GlobalSecondaryIndexUpdates") is { Count: 0 })
        {
            throw Errors.InvalidParameters("List of GlobalSecondaryIndexUpdates is empty");
        }

        var names = new HashSet<string>();
        foreach (var update in input.Structs("GlobalSecondaryIndexUpdates"))
        {
            if (Actions.Count(update.Has) > 1)
            {
                throw Errors.InvalidParameters("Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
            }

            var action = Actions.Select(update.Struct).FirstOrDefault(action => action is not null)
                ?? throw Errors.InvalidParameters(
                    "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null");
            var name = action.Text("IndexName")!;
            if (!names.Add(name))
            {
                throw Errors.InvalidParameters($"Only one global secondary index update per index is allowed simultaneously. Index: {name}");
            }

            if (action.Struct(WarmThroughput.Name) is { } warm && !warm.Has("ReadUnitsPerSecond") && !warm.Has("WriteUnitsPerSecond"))
            {
                throw Errors.InvalidParameters($"WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: {name}");
            }
        }
    }

    /// <summary>Checks them against the table.</summary>
    public static void Check(StructValue input, TableDefinition table, bool onDemand)
    {
        StructValue[] updates = [.. input.Structs("GlobalSecondaryIndexUpdates")];
        if (updates.Count(update => update.Has("Create") || update.Has("Delete")) > 1 || updates.Length > 5)
        {
            throw Errors.LimitExceeded("Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
        }

        foreach (var update in updates)
        {
            if (update.Struct("Create") is { } create)
            {
                CheckCreate(input, create, table, onDemand);
            }
            else if (update.Struct("Delete") is { } delete)
            {
                _ = Find(table, delete.Text("IndexName")!, "delete") ?? throw Errors.ResourceNotFound();
            }
            else
            {
                CheckUpdate(update.Struct("Update")!, table, onDemand, input.Has("BillingMode"));
            }
        }

        CheckAllProvisioned(input, updates, table);
    }

    private static void CheckCreate(StructValue input, StructValue create, TableDefinition table, bool onDemand)
    {
        var name = create.Text("IndexName")!;
        if (!input.Has("AttributeDefinitions"))
        {
            throw Errors.InvalidParameters($"AttributeDefinitions is not specified for index: {name}");
        }

        string[] definitions = [.. input.Structs("AttributeDefinitions").Select(definition => definition.Text("AttributeName")!)];
        TableChecks.CheckGlobalKeys(create, definitions);
        TableChecks.CheckProjection(create);
        if (table.Indexes.Any(index => index.Name == name))
        {
            throw Errors.Validation("Attempting to create an index which already exists");
        }

        CheckUnits(create, name, onDemand);
        WarmThroughput.CheckNew(create, onDemand, TableInputs.ThroughputOf(create.Struct("ProvisionedThroughput")), $"index {name}");
        if (table.GlobalIndexes.Count >= Limits.GlobalIndexes)
        {
            throw Errors.LimitExceeded("Subscriber limit exceeded: Number of indexes per table exceeds the limit of 20");
        }
    }

    private static void CheckUpdate(StructValue update, TableDefinition table, bool onDemand, bool modeMayChange)
    {
        var name = update.Text("IndexName")!;
        var index = Find(table, name, "update") ?? throw Errors.ResourceNotFound($"Requested resource not found: Index {name} for table {table.Name}");
        if (onDemand && !update.Has("ProvisionedThroughput") && !update.Has("OnDemandThroughput") && !update.Has(WarmThroughput.Name))
        {
            throw Errors.InvalidParameters(
                $"The only Updates for index: {name} when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput");
        }

        CheckUnits(update, name, onDemand);
        WarmThroughput.CheckGrows(update, WarmThroughput.Of(table, index), $"index {name}");
        UpdateTableChecks.CheckThroughput(update.Struct("ProvisionedThroughput"), index.Throughput, modeMayChange, name);
    }

    private static void CheckUnits(StructValue action, string name, bool onDemand)
    {
        if (onDemand && action.Has("ProvisionedThroughput"))
        {
            throw Errors.InvalidParameters(
                $"Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: {name} when BillingMode is PAY_PER_REQUEST");
        }

        TableChecks.CheckUnits(action.Struct("ProvisionedThroughput"));
        SpecificationChecks.CheckOnDemand(action, onDemand, name);
    }

    // A table that becomes provisioned needs the units of all its indexes.
    private static void CheckAllProvisioned(StructValue input, StructValue[] updates, TableDefinition table)
    {
        if (input.Text("BillingMode") != "PROVISIONED" || !table.Billing.IsOnDemand)
        {
            return;
        }

        var updated = updates.Select(update => update.Struct("Update")?.Text("IndexName")).ToHashSet();
        string[] missing = [.. table.GlobalIndexes.Select(index => index.Name).Where(name => !updated.Contains(name))];
        if (missing.Length > 0)
        {
            throw Errors.InvalidParameters($"ProvisionedThroughput must be specified for index: {string.Join(",", missing)}");
        }
    }

    private static IndexDefinition? Find(TableDefinition table, string name, string verb) => table.LocalIndexes.Any(index => index.Name == name)
        ? throw Errors.Validation($"Cannot {verb} an index that is not a GlobalSecondaryIndex: {name}")
        : table.GlobalIndexes.FirstOrDefault(index => index.Name == name);
}
