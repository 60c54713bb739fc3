using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html</summary>
internal sealed class CreateTable(TableFactory factory, TableDescription description) : Operation(Input)
{
    internal static readonly StructShape Input = new(
        "CreateTableInput",
        TableInputs.AttributeDefinitions with { NotNull = true },
        Inputs.RequiredTableName,
        TableInputs.BillingMode,
        TableInputs.ProvisionedThroughput,
        TableInputs.KeySchema,
        TableInputs.GlobalSecondaryIndexes,
        TableInputs.LocalSecondaryIndexes,
        TableInputs.StreamSpecification,
        TableInputs.SseSpecification,
        TableInputs.Tags,
        TableInputs.TableClass,
        TableInputs.DeletionProtection,
        new Member("ResourcePolicy", Shape.String),
        TableInputs.OnDemandThroughput,
        WarmThroughput.Input);

    protected override void Execute(AwsCall call, StructValue input)
    {
        TableChecks.Check(input);
        call.Demand("dynamodb:CreateTable", $"arn:aws:dynamodb:{call.Region}:{call.AccountId}:table/{input.Text("TableName")}", () => TagConditions.Of(TableInputs.TagsOf(input)));
        var table = factory.Create(input, call.Region, call.AccountId);
        description.Answer(call, "TableDescription", table, "CREATING");
    }
}
