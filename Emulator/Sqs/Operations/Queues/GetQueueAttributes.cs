using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html</summary>
internal sealed class GetQueueAttributes(SqsState state) : SqsOperation
{
    public override string Name => "GetQueueAttributes";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:GetQueueAttributes", queue.Arn);
        var wanted = input.Texts("AttributeNames");
        var all = All(queue, state.BoxOf(queue).Count(queue));
        if (wanted.FirstOrDefault(name => name != "All" && !all.ContainsKey(name) && !QueueAttributes.IsKnown(name)) is { } unknown)
        {
            throw SqsErrors.InvalidAttribute(unknown);
        }

        var told = all.Where(attribute => wanted.Contains("All") || wanted.Contains(attribute.Key)).ToArray();
        return told.Length == 0 ? Answer() : Answer(new JsonObject { ["Attributes"] = new JsonObject(told.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, attribute.Value))) });
    }

    private static Dictionary<string, string> All(Queue queue, (int Visible, int NotVisible, int Delayed) count)
    {
        var all = new Dictionary<string, string>(QueueAttributes.Defaults)
        {
            ["QueueArn"] = queue.Arn,
            ["ApproximateNumberOfMessages"] = Text(count.Visible),
            ["ApproximateNumberOfMessagesNotVisible"] = Text(count.NotVisible),
            ["ApproximateNumberOfMessagesDelayed"] = Text(count.Delayed),
            ["CreatedTimestamp"] = Text(queue.CreatedAt.ToUnixTimeSeconds()),
            ["LastModifiedTimestamp"] = Text(queue.ModifiedAt.ToUnixTimeSeconds()),
            ["SqsManagedSseEnabled"] = "true",
        };
        if (queue.Attributes.GetValueOrDefault("KmsMasterKeyId") is { Length: > 0 })
        {
            all["SqsManagedSseEnabled"] = "false";
            all["KmsDataKeyReusePeriodSeconds"] = "300";
        }

        foreach (var (name, value) in queue.IsFifo ? QueueAttributes.FifoDefaults : new Dictionary<string, string>())
        {
            all[name] = value;
        }

        foreach (var (name, value) in queue.Attributes.Where(attribute => attribute.Value.Length > 0))
        {
            all[name] = value;
        }

        return all;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
