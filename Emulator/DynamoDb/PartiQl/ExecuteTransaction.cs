using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html</summary>
internal sealed class ExecuteTransaction(StatementRunner runner, StatementSelector selector, TransactionWriter writer) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ExecuteTransactionInput",
        new Member(
            "TransactStatements",
            new ListShape(new StructShape(
                "ParameterizedStatement",
                StatementInputs.Statement,
                StatementInputs.Parameters,
                Inputs.ReturnValuesOnConditionCheckFailure)))
        {
            NotNull = true,
            MinLength = 1,
            MaxLength = Limits.TransactionItems,
        },
        Inputs.ClientRequestToken,
        Inputs.ReturnConsumedCapacity);

    protected override void Execute(AwsCall call, StructValue input)
    {
        (StructValue Input, Statement Statement)[] statements = [.. input.Structs("TransactStatements").Select(request => (request, StatementInputs.Parse(request)))];
        for (var index = 0; index < statements.Length; index++)
        {
            Demand(Returning(statements[index].Statement) is null, index, "RETURNING clause is not supported in ExecuteTransaction.");
            Demand(statements[index].Statement is not SelectStatement { Index: not null }, index, "Reads on indices are not supported within transactions.");
        }

        var reads = statements.Count(statement => statement.Statement is SelectStatement { IsExistsCheck: false });
        if (reads > 0 && reads < statements.Length)
        {
            throw Errors.Validation("Cannot mix read and write operations in the same transaction request");
        }

        if (reads > 0)
        {
            Read(call, input, [.. statements.Select(statement => (SelectStatement)statement.Statement)]);
        }
        else
        {
            Write(call, input, statements);
        }
    }

    private void Read(AwsCall call, StructValue input, SelectStatement[] selects)
    {
        (SelectStatement Select, Table Table)[] opened = [.. selects.Zip(runner.Open(call, selects, Name))];
        for (var index = 0; index < opened.Length; index++)
        {
            Demand(
                StatementKeys.NamesPrimary(opened[index].Table, opened[index].Select.Where),
                index,
                "Select statements within ExecuteTransaction must specify the primary key in the where clause.");
        }

        Transaction.ThrowIfCancelled([.. opened.Select(one => Transaction.Try(() => StatementRunner.KeyOf(one.Table, one.Select)))]);
        var results = Transaction.Holding(
            opened.Select(one => one.Table),
            () => opened.Select(one => selector.Select(one.Table, one.Select, isConsistent: true, null, null)).ToArray());
        call.Usage = results.Select(result => result.Capacity);
        JsonOutput.Write(call.Output, (input, results), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Responses"u8);
            foreach (var result in answer.results)
            {
                json.WriteStartObject();
                if (result.Items.Count > 0)
                {
                    json.WritePropertyName("Item"u8);
                    AttributeWriter.Write(json, result.Items[0]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            BatchAnswer.WriteCapacity(json, answer.input, answer.results.Select(result => result.Capacity), factor: 2, "ReadCapacityUnits");
            json.WriteEndObject();
        });
    }

    private void Write(AwsCall call, StructValue input, (StructValue Input, Statement Statement)[] statements)
    {
        var tables = runner.Open(call, [.. statements.Select(statement => statement.Statement)], Name);
        TransactionAction[] actions = [.. statements.Select((statement, index) => Action(tables[index], statement.Input, statement.Statement, index))];
        TransactionWriter.Check(actions);
        var (capacities, isRepeated) = writer.Write(call, actions, input.Text("ClientRequestToken"));
        call.Usage = capacities;
        JsonOutput.Write(call.Output, (input, capacities, isRepeated), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Responses"u8);
            json.WriteEndArray();
            BatchAnswer.WriteCapacity(json, answer.input, answer.capacities, factor: 2, answer.isRepeated ? "ReadCapacityUnits" : "WriteCapacityUnits");
            json.WriteEndObject();
        });
    }

    private static TransactionAction Action(Table table, StructValue input, Statement statement, int index)
    {
        var (key, rest) = StatementRunner.KeyOf(table, statement);
        Demand(statement is not SelectStatement || rest is not null, index, "EXISTS() must contain a single item read with additional condition");
        return statement switch
        {
            InsertStatement => new TransactionAction("Put", table.Name, key, new WriteCondition(null, null, input) { MustNotExist = true }, []) { Table = table },
            UpdateStatement update => new TransactionAction("Update", table.Name, key, new WriteCondition(rest, null, input) { MustExist = true }, update.Actions) { Table = table },
            SelectStatement => new TransactionAction("ConditionCheck", table.Name, key, new WriteCondition(rest, null, input) { MustExist = true }, []) { Table = table },
            _ => new TransactionAction("Delete", table.Name, key, new WriteCondition(rest, null, input), []) { Table = table },
        };
    }

    private static string? Returning(Statement statement) => (statement as UpdateStatement)?.Returning ?? (statement as DeleteStatement)?.Returning;

    private static void Demand(bool isMet, int index, string message)
    {
        if (!isMet)
        {
            throw Errors.Validation($"Validation failed in TransactStatements[{index}]: {message}");
        }
    }
}
