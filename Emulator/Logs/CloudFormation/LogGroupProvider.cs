using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Logs.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html</summary>
internal sealed class LogGroupProvider(LogGroups groups, LogStore store, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::Logs::LogGroup";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "BearerTokenAuthenticationEnabled", "DataProtectionPolicy", "DeletionProtectionEnabled", "FieldIndexPolicies", "KmsKeyId", "LogGroupClass",
        "LogGroupName", "ResourcePolicyDocument", "RetentionInDays", "Tags",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "LogGroupName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties["LogGroupName"]?.ToString() ?? request.GeneratedName;
        LogsRules.CheckGroupName(name);
        var group = Apply(
            new LogGroup { Name = name, CreationTime = time.GetUtcNow().ToUnixTimeMilliseconds(), Region = request.Region, AccountId = request.AccountId },
            request.Properties);
        return groups.TryAdd(group) ? ValueTask.FromResult(Result(group)) : throw LogsErrors.GroupExists;
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(groups.Update(physicalId, group => Apply(group, request.Properties))));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        store.DeleteGroup(physicalId);
        groups.Delete(physicalId);
        return ValueTask.CompletedTask;
    }

    private static LogGroup Apply(LogGroup group, JsonObject properties)
    {
        int? retention = properties["RetentionInDays"] is { } days ? int.Parse(days.ToString(), CultureInfo.InvariantCulture) : null;
        if (retention is not null)
        {
            LogsRules.CheckRetention(retention);
        }

        return group with
        {
            RetentionInDays = retention,
            KmsKeyId = properties["KmsKeyId"]?.ToString(),
            LogGroupClass = properties["LogGroupClass"]?.ToString() ?? "STANDARD",
            DeletionProtection = properties["DeletionProtectionEnabled"]?.ToString() == "true",
            Tags = (properties["Tags"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(tag => tag["Key"]!.ToString(), tag => tag["Value"]?.ToString() ?? ""),
        };
    }

    private static ResourceResult Result(LogGroup group) => new(group.Name, new Dictionary<string, string> { ["Arn"] = group.Arn });
}
