using System.Collections.Frozen;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary>A resource type of API Gateway; what it does, it does with the store's lock held.</summary>
internal abstract class ApiResource(ApiStore store, string type, string properties, string replacedBy = "") : IResourceProvider
{
    public string Type => type;

    public IReadOnlySet<string> Properties { get; } = Names(properties);

    public IReadOnlySet<string> ReplacedBy { get; } = Names(replacedBy);

    protected ApiStore Store => store;

    public virtual ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        lock (store.Lock)
        {
            return ValueTask.FromResult(Create(request));
        }
    }

    public virtual ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        lock (store.Lock)
        {
            return ValueTask.FromResult(Update(physicalId, request));
        }
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        lock (store.Lock)
        {
            Delete(physicalId, request);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Makes the resource.</summary>
    protected abstract ResourceResult Create(ResourceRequest request);

    /// <summary>Changes it in place.</summary>
    protected abstract ResourceResult Update(string id, ResourceRequest request);

    /// <summary>Deletes it; one that is gone is no fault.</summary>
    protected abstract void Delete(string id, ResourceRequest request);

    /// <summary>The API that the resource belongs to.</summary>
    protected ApiRecord Api(ResourceRequest request) => store.Get(request.Properties.Required("RestApiId"));

    /// <summary>The API, where it is still there.</summary>
    protected ApiRecord? FindApi(ResourceRequest request) => store.Find(request.Properties.Text("RestApiId") ?? "");

    protected static ResourceResult Result(string id, params (string Name, string Value)[] attributes) =>
        new(id, attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value));

    private static FrozenSet<string> Names(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
