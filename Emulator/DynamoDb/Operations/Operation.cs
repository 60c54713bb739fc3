using System.Diagnostics;
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

    /// <summary>The permission of the same name, e.g. <c>dynamodb:PutItem</c>.</summary>
    protected string Permission => field ??= $"dynamodb:{Name}";

    /// <summary>Tells metrics of the operation's calls; null where nobody takes them.</summary>
    public OperationMeter? Meter { get; set; }

    public ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        StructValue? values = null;
        try
        {
            values = InputReader.Read(call.Body.Span, input);
            OperationSpan.Tell(values);
            Execute(call, values);
            Meter?.Succeeded(started, call.Usage);
        }
        catch (AwsException error)
        {
            Meter?.Failed(error, values?.Text("TableName"));
            throw;
        }

        return ValueTask.CompletedTask;
    }

    protected abstract void Execute(AwsCall call, StructValue input);
}
