using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Permissions;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_RemovePermission.html</summary>
internal sealed class RemovePermission(SqsState state) : SqsOperation
{
    public override string Name => "RemovePermission";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        var label = input.Text("Label") ?? throw SqsErrors.Missing("Label");
        call.Demand("sqs:RemovePermission", queue.Arn);
        var policy = QueuePolicyText.Remove(queue, label);
        state.Put(queue with { Attributes = queue.Attributes.Where(attribute => attribute.Key != "Policy").Append(new("Policy", policy)).ToDictionary() });
        return Answer();
    }
}
