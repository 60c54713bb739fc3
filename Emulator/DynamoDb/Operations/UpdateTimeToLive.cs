using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html</summary>
internal sealed class UpdateTimeToLive(TableCatalog tables, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "UpdateTimeToLiveInput",
        Inputs.RequiredTableName,
        new Member(
            "TimeToLiveSpecification",
            new StructShape(
                "TimeToLiveSpecification",
                true,
                new Member("Enabled", Shape.Boolean) { NotNull = true },
                new Member("AttributeName", Shape.String) { NotNull = true, MinLength = 1, MaxLength = 255 }))
        {
            NotNull = true,
        });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var specification = input.Struct("TimeToLiveSpecification")!;
        var table = tables.Get(call, "UpdateTimeToLive", input.Text("TableName")!);
        Apply(tables, table, specification.Flag("Enabled")!.Value, specification.Text("AttributeName")!, time.GetUtcNow());
        JsonOutput.Write(call.Output, specification, static (json, specification) =>
        {
            json.WriteStartObject();
            json.WriteStartObject("TimeToLiveSpecification"u8);
            json.WriteString("AttributeName"u8, specification.Text("AttributeName"));
            json.WriteBoolean("Enabled"u8, specification.Flag("Enabled") == true);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    internal static void Apply(TableCatalog tables, Table table, bool enable, string attribute, DateTimeOffset now)
    {
        var current = table.Definition.TimeToLive is { IsEnabled: true } enabled ? enabled : null;
        if (enable && current is not null)
        {
            throw Errors.Validation(current.Attribute == attribute
                ? "TimeToLive is already enabled"
                : $"TimeToLive is active on a different AttributeName: current AttributeName is {current.Attribute}");
        }

        if (!enable && current is null)
        {
            throw Errors.Validation("TimeToLive is already disabled");
        }

        if (!enable && current!.Attribute != attribute)
        {
            throw Errors.Validation($"TimeToLive is active on a different AttributeName: current AttributeName is {current.Attribute}");
        }

        tables.Update(table, definition => definition with { TimeToLive = new TimeToLiveDefinition(attribute, enable, now) });
    }
}
