using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Checks an update of a table, in AWS's order.</summary>
internal static class UpdateTableChecks
{
    private static readonly string[] Changes =
    [
        "ProvisionedThroughput", "BillingMode", "StreamSpecification", "SSESpecification", "TableClass", "DeletionProtectionEnabled", "OnDemandThroughput", "ReplicaUpdates",
    ];

    /// <summary>Checks across the members of the input.</summary>
    public static void Check(StructValue input)
    {
        if (!Changes.Any(input.Has) && input.List("GlobalSecondaryIndexUpdates") is not { Count: > 0 })
        {
            throw Errors.Validation(
                "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
        }

        if (input.Text("BillingMode") == "PROVISIONED" && !input.Has("ProvisionedThroughput"))
        {
            throw Errors.InvalidParameters("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }

        TableChecks.CheckUnits(input.Struct("ProvisionedThroughput"));
        if (input.List("ReplicaUpdates") is { Count: > 0 })
        {
            throw Errors.Validation("Replica updates are not supported: a table lives in one region here");
        }

        CheckIndexUpdates(input);
    }

    /// <summary>Checks it against the table.</summary>
    public static void Check(StructValue input, TableDefinition table)
    {
        var onDemand = input.Text("BillingMode") is { } mode ? mode == "PAY_PER_REQUEST" : table.Billing.IsOnDemand;
        if (input.Has("ProvisionedThroughput") && onDemand)
        {
            throw Errors.InvalidParameters("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        }

        CheckIndexes(input, table);
        CheckThroughput(input.Struct("ProvisionedThroughput"), table.Throughput, onDemand != table.Billing.IsOnDemand);
        foreach (var update in input.Structs("GlobalSecondaryIndexUpdates").Select(update => update.Struct("Update")).OfType<StructValue>())
        {
            CheckThroughput(update.Struct("ProvisionedThroughput"), table.GlobalIndexes.First(index => index.Name == update.Text("IndexName")).Throughput, false);
        }
    }

    private static void CheckIndexUpdates(StructValue input)
    {
        var names = new HashSet<string>();
        foreach (var update in input.Structs("GlobalSecondaryIndexUpdates"))
        {
            var action = update.Struct("Update") ?? update.Struct("Create") ?? update.Struct("Delete")
                ?? throw Errors.InvalidParameters(
                    "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null");
            if (!names.Add(action.Text("IndexName")!))
            {
                throw Errors.InvalidParameters($"Only one global secondary index update per index is allowed simultaneously. Index: {action.Text("IndexName")}");
            }
        }
    }

    private static void CheckIndexes(StructValue input, TableDefinition table)
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
                CheckCreate(input, create, table);
            }
            else if ((update.Struct("Delete") ?? update.Struct("Update"))!.Text("IndexName") is { } name && table.GlobalIndexes.All(index => index.Name != name))
            {
                throw Errors.ResourceNotFound();
            }
        }

        if (input.Text("BillingMode") == "PROVISIONED" && table.Billing.IsOnDemand)
        {
            var updated = updates.Select(update => update.Struct("Update")?.Text("IndexName")).ToHashSet();
            var missing = table.GlobalIndexes.Select(index => index.Name).Where(name => !updated.Contains(name)).ToArray();
            if (missing.Length > 0)
            {
                throw Errors.InvalidParameters($"ProvisionedThroughput must be specified for index: {string.Join(",", missing)}");
            }
        }
    }

    private static void CheckCreate(StructValue input, StructValue create, TableDefinition table)
    {
        string[] definitions = [.. input.Structs("AttributeDefinitions").Select(definition => definition.Text("AttributeName")!)];
        TableChecks.CheckIndexKeys(create, definitions);
        TableChecks.CheckProjection(create);
        if (table.Indexes.Any(index => index.Name == create.Text("IndexName")))
        {
            throw Errors.Validation("Attempting to create an index which already exists");
        }

        if (table.GlobalIndexes.Count >= Limits.GlobalIndexes)
        {
            throw Errors.LimitExceeded("Subscriber limit exceeded: Number of indexes per table exceeds the limit of 20");
        }
    }

    private static void CheckThroughput(StructValue? asked, Throughput current, bool modeChanges)
    {
        if (asked is null || modeChanges)
        {
            return;
        }

        var (read, write) = (asked.Integer("ReadCapacityUnits"), asked.Integer("WriteCapacityUnits"));
        if (read == current.Read && write == current.Write)
        {
            throw Errors.Validation(
                "The provisioned throughput for the table will not change. The requested value equals the current value. "
                + $"Current ReadCapacityUnits provisioned for the table: {current.Read}. Requested ReadCapacityUnits: {read}. "
                + $"Current WriteCapacityUnits provisioned for the table: {current.Write}. Requested WriteCapacityUnits: {write}. "
                + "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
        }
    }
}
