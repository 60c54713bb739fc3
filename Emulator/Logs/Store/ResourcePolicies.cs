using System.Collections.Concurrent;
using System.Text.Json;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>The policies by which other services may write logs. Kept and told; services of the emulator write anyway.</summary>
internal sealed class ResourcePolicies
{
    private const string Collection = "logs.policies";
    private const int MostOfRegion = 10;
    private readonly ConcurrentDictionary<string, ResourcePolicy> _policies = new(StringComparer.Ordinal);
    private readonly IDocumentStore _documents;
    private readonly Lock _lock = new();

    public ResourcePolicies(IDocumentStore documents)
    {
        _documents = documents;
        foreach (var (name, json) in documents.List(Collection))
        {
            _policies[name] = JsonSerializer.Deserialize(json.Span, LogGroupJson.Default.ResourcePolicy)!;
        }
    }

    public IEnumerable<ResourcePolicy> All => _policies.Values.OrderBy(policy => policy.PolicyName, StringComparer.Ordinal);

    /// <exception cref="AwsException"><c>LimitExceededException</c>: a region has ten at most.</exception>
    public void Put(ResourcePolicy policy)
    {
        lock (_lock)
        {
            if (!_policies.ContainsKey(policy.PolicyName) && _policies.Count >= MostOfRegion)
            {
                throw new AwsException("LimitExceededException", "Resource limit exceeded.");
            }

            _documents.Put(Collection, policy.PolicyName, JsonSerializer.SerializeToUtf8Bytes(policy, LogGroupJson.Default.ResourcePolicy));
            _policies[policy.PolicyName] = policy;
        }
    }

    /// <summary>Deletes a policy; false where there is none of the name.</summary>
    public bool Delete(string name)
    {
        lock (_lock)
        {
            _documents.Delete(Collection, name);
            return _policies.TryRemove(name, out _);
        }
    }
}
