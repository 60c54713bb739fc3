using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Permissions;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html</summary>
internal sealed class AddPermission(SqsState state) : SqsOperation
{
    public override string Name => "AddPermission";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        var label = input.Text("Label") ?? throw SqsErrors.Missing("Label");
        var (accounts, actions) = (input.Texts("AWSAccountIds"), input.Texts("Actions"));
        call.Demand("sqs:AddPermission", queue.Arn);
        var policy = QueuePolicyText.Add(queue, label, accounts, actions);
        state.Put(queue with { Attributes = queue.Attributes.Where(attribute => attribute.Key != "Policy").Append(new("Policy", policy)).ToDictionary() });
        return Answer();
    }
}
