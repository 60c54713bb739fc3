using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html; only whole tables, in
/// DynamoDB's JSON.
/// </summary>
internal sealed class ExportTableToPointInTime(TableCatalog tables, TransferCatalog transfers, TransferRunner runner, TableExporter exporter, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ExportTableToPointInTimeInput",
        new Member("TableArn", Shape.String) { NotNull = true },
        new Member("ExportTime", Shape.Timestamp),
        TransferInputs.ClientToken,
        TransferInputs.Bucket,
        TransferInputs.BucketOwner,
        new Member("S3Prefix", Shape.String) { MaxLength = 1024 },
        new Member("S3SseAlgorithm", Shape.String) { Enum = ["AES256", "KMS"] },
        new Member("S3SseKmsKeyId", Shape.String) { MinLength = 1, MaxLength = 2048 },
        new Member("ExportFormat", Shape.String) { Enum = ["DYNAMODB_JSON", "ION"] },
        new Member("ExportType", Shape.String) { Enum = ["FULL_EXPORT", "INCREMENTAL_EXPORT"] });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = TransferInputs.TableArn(input.Text("TableArn")!);
        var table = tables.Permitted(call, Name, arn) ?? throw Errors.TableMissing(arn);
        if (table.Definition.Recovery is not { IsEnabled: true } recovery)
        {
            throw new AwsException("PointInTimeRecoveryUnavailableException", $"Point in time recovery is not enabled for table '{table.Name}'");
        }

        CheckSupported(input);
        var export = Make(input, table.Definition, TimeOf(input, recovery));
        call.Demand("s3:PutObject", $"arn:aws:s3:::{export.Bucket}/{export.Folder}*");
        JsonOutput.Write(call.Output, Started(table, export), TransferWriter.Write);
    }

    // What was asked for with the same token is only told again.
    private TableExport Started(Table table, TableExport export)
    {
        if (transfers.Exports.FirstOrDefault(one => one.Token == export.Token && one.TableArn == export.TableArn) is { } same)
        {
            return same.Bucket == export.Bucket && same.Prefix == export.Prefix
                ? same
                : throw new AwsException("ExportConflictException", "There was a conflict when writing to the specified S3 bucket");
        }

        exporter.Start(table, export);
        return export;
    }

    private TableExport Make(StructValue input, TableDefinition table, DateTimeOffset at) =>
        new(runner.NewArn(table.Arn, "export"), table.Arn, table.Id, at, time.GetUtcNow(), input.Text("ClientToken") ?? Guid.NewGuid().ToString(), input.Text("S3Bucket")!)
        {
            BucketOwner = input.Text("S3BucketOwner"),
            Prefix = input.Text("S3Prefix"),
            Encryption = input.Text("S3SseAlgorithm") ?? "AES256",
            KmsKeyId = input.Text("S3SseKmsKeyId"),
        };

    private static void CheckSupported(StructValue input)
    {
        if (input.Text("ExportFormat") == "ION" || input.Text("ExportType") == "INCREMENTAL_EXPORT")
        {
            throw Errors.Validation("The emulator exports whole tables in DYNAMODB_JSON only");
        }
    }

    private DateTimeOffset TimeOf(StructValue input, RecoveryDefinition recovery)
    {
        var now = time.GetUtcNow();
        if (input.Number("ExportTime") is not { } asked)
        {
            return now;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)(asked * 1000));
        return at <= now && at >= recovery.Since.AddSeconds(-1) && at >= now.AddDays(-recovery.Days)
            ? at
            : throw new AwsException("InvalidExportTimeException", "The specified ExportTime is outside of the point in time recovery window.");
    }
}
