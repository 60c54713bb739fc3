using System.Diagnostics;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>What an operation's input says of its span (https://opentelemetry.io/docs/specs/semconv/database/dynamodb/).</summary>
internal static class OperationSpan
{
    public static void Tell(StructValue input)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            return;
        }

        span.SetTag("db.system.name", "aws.dynamodb");
        if (Tables(input) is { Length: > 0 } tables)
        {
            span.SetTag("aws.dynamodb.table_names", tables);
        }

        if (input.Text("IndexName") is { } index)
        {
            span.SetTag("aws.dynamodb.index_name", index);
        }
    }

    /// <summary>What only a statement tells: one more table, and the index that is read.</summary>
    public static void TellStatement(string table, string? index)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            return;
        }

        var known = span.GetTagItem("aws.dynamodb.table_names") as string[] ?? [];
        if (!known.Contains(table))
        {
            span.SetTag("aws.dynamodb.table_names", (string[])[.. known, table]);
        }

        if (index is not null)
        {
            span.SetTag("aws.dynamodb.index_name", index);
        }
    }

    private static string[] Tables(StructValue input) =>
        input["TableName"] is string table ? [table]
        : input["RequestItems"] is IDictionary<string, object?> requests ? [.. requests.Keys]
        : [.. Actions(input).Distinct()];

    /// <summary>The tables of a transaction's actions, in order.</summary>
    private static IEnumerable<string> Actions(StructValue input)
    {
        foreach (var item in input.Structs("TransactItems"))
        {
            foreach (var member in item.Shape.Members)
            {
                if (item[member.Name] is StructValue action && action.Text("TableName") is { } table)
                {
                    yield return table;
                }
            }
        }
    }
}
