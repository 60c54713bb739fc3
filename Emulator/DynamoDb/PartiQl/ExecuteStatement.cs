using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html</summary>
internal sealed class ExecuteStatement(StatementRunner runner, StatementSelector selector) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ExecuteStatementInput",
        StatementInputs.Statement,
        StatementInputs.Parameters,
        Inputs.ConsistentRead,
        new Member("NextToken", Shape.String) { MinLength = 1, MaxLength = 32768 },
        Inputs.ReturnConsumedCapacity,
        Inputs.Limit,
        Inputs.ReturnValuesOnConditionCheckFailure);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var statement = StatementInputs.Parse(input);
        var result = statement is SelectStatement select
            ? selector.Select(runner.Open(call, select), select, input.Flag("ConsistentRead") == true, input.Integer("Limit"), input.Text("NextToken"))
            : runner.Write(call, statement, input.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD");
        result.Capacity.Returned = statement.IsRead ? result.Items.Count : null;
        call.Usage = result.Capacity;
        JsonOutput.Write(call.Output, (input, result), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Items"u8);
            foreach (var item in answer.result.Items)
            {
                AttributeWriter.Write(json, item);
            }

            json.WriteEndArray();
            if (answer.result.NextToken is { } next)
            {
                json.WriteString("NextToken"u8, next);
                json.WritePropertyName("LastEvaluatedKey"u8);
                AttributeWriter.Write(json, answer.result.LastKey!);
            }

            answer.result.Capacity.WriteMember(json, answer.input.Text("ReturnConsumedCapacity"));
            json.WriteEndObject();
        });
    }
}
