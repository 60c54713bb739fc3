using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Checks of streams, encryption and limits on demand, as tables and indexes are made and changed with them.</summary>
internal static class SpecificationChecks
{
    public static void CheckNewStream(StructValue input)
    {
        if (input.Struct("StreamSpecification") is not { } stream)
        {
            return;
        }

        if (stream.Flag("StreamEnabled") == true && !stream.Has("StreamViewType"))
        {
            throw Errors.InvalidParameters("Table is being created with a stream enabled, UpdateViewType is required");
        }

        if (stream.Flag("StreamEnabled") == false && stream.Has("StreamViewType"))
        {
            throw Errors.InvalidParameters("Table is being created with a stream disabled, UpdateViewType should not be specified");
        }
    }

    public static void CheckChangedStream(StructValue input)
    {
        if (input.Struct("StreamSpecification") is not { } stream)
        {
            return;
        }

        if (stream.Flag("StreamEnabled") == true && !stream.Has("StreamViewType"))
        {
            throw Errors.InvalidParameters("If stream is being enabled then UpdateViewType is required");
        }

        if (stream.Flag("StreamEnabled") == false && stream.Has("StreamViewType"))
        {
            throw Errors.InvalidParameters("If stream is being disabled, then UpdateViewType must not be specified");
        }
    }

    public static void CheckClass(StructValue input)
    {
        if (input.Text("TableClass") is not (null or "STANDARD" or "STANDARD_INFREQUENT_ACCESS"))
        {
            throw Errors.Validation("Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS].");
        }
    }

    public static void CheckEncryption(StructValue input)
    {
        if (input.Struct("SSESpecification") is not { } encryption)
        {
            return;
        }

        var isEnabled = encryption.Flag("Enabled") == true;
        foreach (var member in new[] { "SSEType", "KMSMasterKeyId" })
        {
            if (!isEnabled && encryption.Has(member))
            {
                throw Errors.InvalidParameters($"{member} can not be specified if Enabled is false");
            }
        }

        if (encryption.Text("SSEType") == "AES256")
        {
            throw Errors.InvalidParameters("SSEType AES256 is not supported");
        }
    }

    /// <summary>Throws for an encryption that the table has already.</summary>
    public static void CheckChangedEncryption(StructValue input, TableDefinition table)
    {
        if (input.Struct("SSESpecification") is not { } specification)
        {
            return;
        }

        var asked = TableFactory.Encryption(specification, table.Region, table.Account);
        if (asked == table.Encryption)
        {
            throw Errors.InvalidParameters(asked is null
                ? "Table is already encrypted by default"
                : "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master Key");
        }
    }

    /// <summary>Limits are for tables on demand; -1 takes one away.</summary>
    /// <param name="input">What may have them.</param>
    /// <param name="onDemand">Whether the table is, or will be, on demand.</param>
    /// <param name="index">The index that they are for; null for the table itself.</param>
    public static void CheckOnDemand(StructValue input, bool onDemand, string? index = null)
    {
        if (input.Struct("OnDemandThroughput") is not { } limits)
        {
            return;
        }

        foreach (var member in new[] { "MaxReadRequestUnits", "MaxWriteRequestUnits" })
        {
            if (limits.Integer(member) is not { } units)
            {
                continue;
            }

            if (!onDemand)
            {
                throw Errors.InvalidParameters(
                    $"{member} for OnDemandThroughput cannot be specified {(index is null ? "" : $"for index : {index} ")}when the table BillingMode is PROVISIONED");
            }

            if (units is 0 or < -1)
            {
                throw Errors.InvalidParameters($"Requested {member} for OnDemandThroughput for {(index is null ? "table" : $"index : {index}")} is outside of valid range");
            }
        }
    }
}
