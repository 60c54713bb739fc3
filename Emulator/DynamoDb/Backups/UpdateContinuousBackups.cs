using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html</summary>
internal sealed class UpdateContinuousBackups(ContinuousBackups backups) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "UpdateContinuousBackupsInput",
        Inputs.TableName,
        new Member(
            "PointInTimeRecoverySpecification",
            new StructShape(
                "PointInTimeRecoverySpecification",
                true,
                new Member("PointInTimeRecoveryEnabled", Shape.Boolean) { NotNull = true },
                new Member("RecoveryPeriodInDays", Shape.Integer) { Min = 1, Max = ContinuousBackups.MostDays }))
        {
            NotNull = true,
        });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var specification = input.Struct("PointInTimeRecoverySpecification")!;
        if (specification.Flag("PointInTimeRecoveryEnabled") == false && specification.Has("RecoveryPeriodInDays"))
        {
            throw Errors.Validation("Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery.");
        }

        var table = backups.Get(call, Name, input.Text("TableName")!);
        backups.Set(table, specification.Flag("PointInTimeRecoveryEnabled")!.Value, (int?)specification.Integer("RecoveryPeriodInDays"));
        backups.Answer(call, table);
    }
}
