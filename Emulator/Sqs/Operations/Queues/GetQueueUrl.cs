using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html</summary>
internal sealed class GetQueueUrl(SqsState state) : SqsOperation
{
    public override string Name => "GetQueueUrl";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var name = input.Text("QueueName") ?? throw SqsErrors.Missing("QueueName");
        call.Demand("sqs:GetQueueUrl", $"arn:aws:sqs:{call.Region}:{call.AccountId}:{name}");
        return Answer(new JsonObject { ["QueueUrl"] = QueueUrls.Of(call, state.Find(call.Region, name) ?? throw SqsErrors.NoQueue()) });
    }
}
