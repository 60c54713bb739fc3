using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html</summary>
internal sealed class BatchExecuteStatement(StatementRunner runner, StatementSelector selector) : Operation(Input)
{
    private const int MostStatements = 25;

    private static readonly StructShape Input = new(
        "BatchExecuteStatementInput",
        new Member(
            "Statements",
            new ListShape(new StructShape(
                "BatchStatementRequest",
                StatementInputs.Statement,
                StatementInputs.Parameters,
                Inputs.ConsistentRead,
                Inputs.ReturnValuesOnConditionCheckFailure)))
        {
            NotNull = true,
            MinLength = 1,
            MaxLength = MostStatements,
        },
        Inputs.ReturnConsumedCapacity);

    private sealed record Response(string? Table, AttributeMap? Item, AwsException? Error, Capacity? Capacity);

    private sealed record Parsed(StructValue Input, Statement? Statement, AwsException? Error);

    protected override void Execute(AwsCall call, StructValue input)
    {
        Parsed[] statements = [.. input.Structs("Statements").Select(Parse)];
        if (statements.Select(statement => statement.Statement?.IsRead).OfType<bool>().Distinct().Count() > 1)
        {
            throw Errors.Validation("Cannot mix read and write operations in the same batch request");
        }

        Response[] responses = [.. statements.Select(statement => statement.Statement is null
            ? new Response(null, null, statement.Error, null)
            : Run(call, statement.Input, statement.Statement))];
        call.Usage = responses.Select(response => response.Capacity).OfType<Capacity>();
        JsonOutput.Write(call.Output, (input, responses), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Responses"u8);
            Array.ForEach(answer.responses, response => Write(json, response));
            json.WriteEndArray();
            BatchAnswer.WriteCapacity(json, answer.input, answer.responses.Select(response => response.Capacity).OfType<Capacity>());
            json.WriteEndObject();
        });
    }

    // A statement that can't be read fails alone.
    private static Parsed Parse(StructValue input)
    {
        try
        {
            return new Parsed(input, StatementInputs.Parse(input), null);
        }
        catch (AwsException error)
        {
            return new Parsed(input, null, error);
        }
    }

    private Response Run(AwsCall call, StructValue input, Statement statement)
    {
        try
        {
            var result = statement is SelectStatement select
                ? Select(runner.Open(call, select), select, input.Flag("ConsistentRead") == true)
                : runner.Write(call, statement, input.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD");
            return new Response(statement.Table, result.Items.Count > 0 ? result.Items[0] : null, null, result.Capacity);
        }
        catch (AwsException error)
        {
            // The table is told where the statement got as far as the item.
            return new Response(error.Code is "ConditionalCheckFailedException" or "DuplicateItemException" ? statement.Table : null, null, error, null);
        }
    }

    private StatementResult Select(Table table, SelectStatement select, bool isConsistent)
    {
        StatementSelector.DemandPlainKeys(select.Index is { } index ? table.Index(index) : null);
        if (select.Index is not null || !StatementKeys.NamesPrimary(table, select.Where))
        {
            throw Errors.Validation("Select statements within BatchExecuteStatement must specify the primary key in the where clause.");
        }

        StatementRunner.KeyOf(table, select);
        return selector.Select(table, select, isConsistent, null, null);
    }

    private static void Write(Utf8JsonWriter json, Response response)
    {
        json.WriteStartObject();
        if (response.Error is { } error)
        {
            json.WriteStartObject("Error"u8);
            json.WriteString("Code"u8, CodeOf(error.Code));
            json.WriteString("Message"u8, error.Message);
            error.WriteMembers?.Invoke(json);
            json.WriteEndObject();
        }

        if (response.Table is not null)
        {
            json.WriteString("TableName"u8, response.Table);
        }

        if (response.Item is { } item)
        {
            json.WritePropertyName("Item"u8);
            AttributeWriter.Write(json, item);
        }

        json.WriteEndObject();
    }

    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementError.html
    private static string CodeOf(string code) => code switch
    {
        "ConditionalCheckFailedException" => "ConditionalCheckFailed",
        "ValidationException" => "ValidationError",
        "ResourceNotFoundException" => "ResourceNotFound",
        "AccessDeniedException" => "AccessDenied",
        "DuplicateItemException" => "DuplicateItem",
        _ => "InternalServerError",
    };
}
