using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html</summary>
internal sealed class SetQueueAttributes(SqsState state, IPolicySyntax syntax) : SqsOperation
{
    public override string Name => "SetQueueAttributes";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        var attributes = QueueAttributes.Check(Map(input, "Attributes"), queue.IsFifo, syntax);
        call.Demand("sqs:SetQueueAttributes", queue.Arn);
        RedriveRules.Check(attributes, queue.IsFifo, state.FindArn);
        state.Put(queue with { Attributes = queue.Attributes.Where(old => !attributes.ContainsKey(old.Key) && !IsOtherEncryption(old.Key, attributes)).Concat(attributes).ToDictionary() });
        return Answer();
    }

    /// <summary>One kind of encryption ends the other.</summary>
    private static bool IsOtherEncryption(string name, IReadOnlyDictionary<string, string> set) =>
        (name == "KmsMasterKeyId" && set.GetValueOrDefault("SqsManagedSseEnabled") == "true") || (name == "SqsManagedSseEnabled" && set.GetValueOrDefault("KmsMasterKeyId") is { Length: > 0 });
}
