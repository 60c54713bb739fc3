using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Checks an update of a table, in AWS's order.</summary>
internal static class UpdateTableChecks
{
    private static readonly string[] Changes =
    [
        "ProvisionedThroughput", "BillingMode", "StreamSpecification", "GlobalSecondaryIndexUpdates", "SSESpecification", "ReplicaUpdates",
        "DeletionProtectionEnabled", "OnDemandThroughput", WarmThroughput.Name, "TableClass",
    ];

    // Changes that are made alone, as AWS names them.
    private static readonly (string Member, string Text)[] Lonely =
    [
        ("SSESpecification", "Server-Side Encryption modification must be the only operation in the request"),
        ("TableClass", "TableClass modification must be the only operation in the request"),
        ("DeletionProtectionEnabled", "DeletionProtection modification must be the only operation in the request"),
        (WarmThroughput.Name, "WarmThroughput must be the only operation in the request"),
    ];

    /// <summary>Checks across the members of the input.</summary>
    public static void Check(StructValue input)
    {
        string[] changes = [.. Changes.Where(input.Has)];
        if (changes.Length == 0)
        {
            throw Errors.Validation(
                "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, "
                + "MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required");
        }

        CheckTogether(input, changes);
        if (input.Text("BillingMode") == "PROVISIONED" && !input.Has("ProvisionedThroughput"))
        {
            throw Errors.InvalidParameters("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }

        TableChecks.CheckUnits(input.Struct("ProvisionedThroughput"));
        SpecificationChecks.CheckChangedStream(input);
        SpecificationChecks.CheckClass(input);
        SpecificationChecks.CheckEncryption(input);
        if (input.List("ReplicaUpdates") is { Count: > 0 })
        {
            throw Errors.Validation("Replica updates are not supported: a table lives in one region here");
        }

        IndexUpdateChecks.Check(input);
    }

    // What AWS doesn't change in one request.
    private static void CheckTogether(StructValue input, string[] changes)
    {
        if (changes.Length == 1)
        {
            return;
        }

        if (Array.Find(Lonely, change => input.Has(change.Member)).Text is { } lonely)
        {
            throw Errors.InvalidParameters(lonely);
        }

        if (input.Has("OnDemandThroughput") && changes.Any(change => change is not ("OnDemandThroughput" or "BillingMode")))
        {
            throw Errors.InvalidParameters("OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
        }

        var online = input.Structs("GlobalSecondaryIndexUpdates").Any(update => update.Has("Create") || update.Has("Delete"));
        var (units, stream) = (input.Has("ProvisionedThroughput"), input.Has("StreamSpecification"));
        if ((units && (stream || online)) || (stream && online))
        {
            throw Errors.InvalidParameters(
                $"You cannot {(online ? "create or delete index" : "modify stream status")} while {(units ? "updating table IOPS" : "changing stream status")}");
        }
    }

    /// <summary>Checks it against the table.</summary>
    public static void Check(StructValue input, TableDefinition table)
    {
        var onDemand = input.Text("BillingMode") is { } mode ? mode == "PAY_PER_REQUEST" : table.Billing.IsOnDemand;
        if (input.Has("ProvisionedThroughput") && onDemand)
        {
            throw Errors.InvalidParameters("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        }

        IndexUpdateChecks.Check(input, table, onDemand);
        SpecificationChecks.CheckChangedEncryption(input, table);
        SpecificationChecks.CheckOnDemand(input, onDemand);
        WarmThroughput.CheckGrows(input, WarmThroughput.Of(table), "table");
        CheckThroughput(input.Struct("ProvisionedThroughput"), table.Throughput, onDemand != table.Billing.IsOnDemand, null);
    }

    /// <summary>Throws for units that are there already.</summary>
    public static void CheckThroughput(StructValue? asked, Throughput current, bool modeChanges, string? index)
    {
        if (asked is null || modeChanges)
        {
            return;
        }

        var (read, write) = (asked.Integer("ReadCapacityUnits"), asked.Integer("WriteCapacityUnits"));
        if (read == current.Read && write == current.Write)
        {
            var kind = index is null ? "table" : "index";
            throw Errors.Validation(
                $"The provisioned throughput for the {(index is null ? kind : $"{kind} {index}")} will not change. The requested value equals the current value. "
                + $"Current ReadCapacityUnits provisioned for the {kind}: {current.Read}. Requested ReadCapacityUnits: {read}. "
                + $"Current WriteCapacityUnits provisioned for the {kind}: {current.Write}. Requested WriteCapacityUnits: {write}. "
                + "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
        }
    }
}
