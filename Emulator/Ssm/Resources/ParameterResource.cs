using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html</summary>
internal sealed class ParameterResource(SsmState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::SSM::Parameter";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "AllowedPattern", "DataType", "Description", "Name", "Policies", "Tags", "Tier", "Type", "Value" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "Name" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("Name") ?? $"CFN-{request.LogicalId}-{request.GeneratedName[(request.GeneratedName.LastIndexOf('-') + 1)..]}";
        return state.Find(request.Region, name) is null
            ? ValueTask.FromResult(Put(name, request, false))
            : throw new AwsException("AlreadyExists", $"{name} already exists in stack or account.");
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(physicalId, request, true));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Delete(request.Region, physicalId);
        return ValueTask.CompletedTask;
    }

    private ResourceResult Put(string name, ResourceRequest request, bool overwrites)
    {
        var properties = request.Properties;
        var (type, value) = (properties.Require("Type"), properties.Require("Value"));
        if (type is not ("String" or "StringList"))
        {
            throw new AwsException("InvalidRequest", $"Model validation failed (#/Type: {type} is not a valid enum value)");
        }

        new ParameterDraft(name, value)
        {
            Type = type,
            Description = properties.Text("Description"),
            AllowedPattern = properties.Text("AllowedPattern"),
            DataType = properties.Text("DataType"),
            Tier = properties.Text("Tier"),
            Policies = properties.Text("Policies"),
            Tags = (properties["Tags"] as JsonObject ?? []).Select(tag => KeyValuePair.Create(tag.Key, ((JsonObject)properties["Tags"]!).Text(tag.Key) ?? "")).ToDictionary(),
        }.Put(state, request.Region, Caller.Root(null).Arn, overwrites, time.GetUtcNow());
        return new ResourceResult(name, new Dictionary<string, string> { ["Type"] = type, ["Value"] = value });
    }
}
