using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html</summary>
internal sealed class RestoreTableToPointInTime(TableCatalog tables, TableRestore restore, TableDescription description, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "RestoreTableToPointInTimeInput",
        [
            Inputs.TableName with { Name = "TargetTableName" },
            new Member("SourceTableName", Shape.String) { Pattern = Inputs.NamePattern, MinLength = 3, MaxLength = 255 },
            new Member("SourceTableArn", Shape.String),
            new Member("UseLatestRestorableTime", Shape.Boolean),
            new Member("RestoreDateTime", Shape.Timestamp),
            .. TableRestore.Overrides,
        ]);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var name = input.Text("SourceTableArn") ?? input.Text("SourceTableName")
            ?? throw Errors.Validation("One of SourceTableName or SourceTableArn must be specified");
        var source = tables.Permitted(call, Name, name) ?? throw Errors.TableMissing(name);
        if (source.Definition.Recovery is not { IsEnabled: true } recovery)
        {
            throw new AwsException("PointInTimeRecoveryUnavailableException", $"Point in time recovery is not enabled for table '{source.Name}'");
        }

        description.Answer(call, "TableDescription", restore.ToPointInTime(call, input, source, TimeOf(input, recovery)), "CREATING");
    }

    private DateTimeOffset TimeOf(StructValue input, RecoveryDefinition recovery)
    {
        var now = time.GetUtcNow();
        var asked = input.Number("RestoreDateTime");
        if (asked is null == (input.Flag("UseLatestRestorableTime") != true))
        {
            throw Errors.Validation("Exactly one of RestoreDateTime or UseLatestRestorableTime must be specified");
        }

        if (asked is null)
        {
            return now;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)(asked.Value * 1000));
        return at <= now && at >= recovery.Since.AddSeconds(-1) && at >= now.AddDays(-recovery.Days)
            ? at
            : throw new AwsException("InvalidRestoreTimeException", "The specified restore time is not valid: it must lie between EarliestRestorableDateTime and LatestRestorableDateTime");
    }
}
