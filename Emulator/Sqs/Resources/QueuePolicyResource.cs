using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;

namespace CampusIssues.Emulator.Sqs.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html</summary>
internal sealed class QueuePolicyResource(SqsState state) : IResourceProvider
{
    public string Type => "AWS::SQS::QueuePolicy";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "PolicyDocument", "Queues" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        Set(request, request.Properties["PolicyDocument"]?.ToJsonString() ?? "");
        return ValueTask.FromResult(new ResourceResult(request.GeneratedName, new Dictionary<string, string> { ["Id"] = request.GeneratedName }));
    }

    public async ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        await DeleteAsync(physicalId, old, cancellationToken);
        return (await CreateAsync(request, cancellationToken)) with { PhysicalId = physicalId };
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        Set(request, "");
        return ValueTask.CompletedTask;
    }

    private void Set(ResourceRequest request, string policy)
    {
        foreach (var url in request.Properties.Texts("Queues"))
        {
            if (state.Find(request.Region, url[(url.LastIndexOf('/') + 1)..]) is { } queue)
            {
                state.Put(queue with { Attributes = queue.Attributes.Where(attribute => attribute.Key != "Policy").Append(new("Policy", policy)).ToDictionary() });
            }
        }
    }
}
