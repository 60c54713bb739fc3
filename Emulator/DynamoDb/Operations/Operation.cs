using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>
/// An operation of DynamoDB. Its order is AWS's: the JSON's types, all constraint violations at once, checks across members,
/// then the resource, then the condition.
/// </summary>
internal abstract class Operation(StructShape input) : IAwsOperation
{
    /// <summary>The operation's name is its class's.</summary>
    public string Name => GetType().Name;

    public ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var values = InputReader.Read(call.Body.Span, input);
        Telemetry.Tell("db.system.name", "aws.dynamodb");
        Telemetry.Tell("aws.dynamodb.table_names", values.Text("TableName"));
        Telemetry.Tell("aws.dynamodb.index_name", values.Text("IndexName"));
        Execute(call, values);
        return ValueTask.CompletedTask;
    }

    protected abstract void Execute(AwsCall call, StructValue input);
}
