using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.Operations.Queues;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html</summary>
internal sealed class QueueResource(SqsState state, EmulatorAddress address, TimeProvider time) : IResourceProvider
{
    private static readonly string[] Attributes =
        ["ContentBasedDeduplication", "DeduplicationScope", "DelaySeconds", "FifoQueue", "FifoThroughputLimit", "KmsDataKeyReusePeriodSeconds", "KmsMasterKeyId", "MessageRetentionPeriod", "ReceiveMessageWaitTimeSeconds", "RedriveAllowPolicy", "RedrivePolicy", "SqsManagedSseEnabled", "VisibilityTimeout"];

    public string Type => "AWS::SQS::Queue";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>([.. Attributes, "MaximumMessageSize", "QueueName", "Tags"]);

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FifoQueue", "QueueName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var isFifo = request.Properties.Flag("FifoQueue") == true;
        var name = CreateQueue.Check(request.Properties.Text("QueueName") ?? (isFifo ? $"{request.GeneratedName}.fifo" : request.GeneratedName), isFifo);
        return state.Find(request.Region, name) is null
            ? ValueTask.FromResult(Put(new Queue(name, request.Region, time.GetUtcNow()), request))
            : throw SqsErrors.NameExists("QueueName");
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(state.Get(request.Region, physicalId), request));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (state.Find(request.Region, physicalId[(physicalId.LastIndexOf('/') + 1)..]) is { } queue)
        {
            state.Delete(queue);
        }

        return ValueTask.CompletedTask;
    }

    private ResourceResult Put(Queue queue, ResourceRequest request)
    {
        var attributes = Attributes.Append("MaximumMessageSize").Where(request.Properties.ContainsKey).ToDictionary(name => name, name => request.Properties.Text(name)!);
        if (queue.Attributes.TryGetValue("Policy", out var policy))
        {
            attributes["Policy"] = policy;
        }

        RedriveRules.Check(attributes, attributes.GetValueOrDefault("FifoQueue") == "true", state.FindArn);
        var made = queue with { Attributes = QueueAttributes.Check(attributes, attributes.GetValueOrDefault("FifoQueue") == "true", null), Tags = request.Properties.Tags() };
        state.Put(made);
        var url = QueueUrls.Of(made, address);
        return new ResourceResult(url, new Dictionary<string, string> { ["Arn"] = made.Arn, ["QueueName"] = made.Name, ["QueueUrl"] = url });
    }
}
