using System.Security.Cryptography;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.NoAction;

/// <summary>A type whose resources are remembered and do nothing.</summary>
/// <param name="type">The type.</param>
/// <param name="properties">The properties that it has.</param>
/// <param name="newId">Makes a physical id from a generated one.</param>
internal sealed class NoActionType(string type, string[] properties, Func<string, string> newId) : IResourceProvider
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public string Type => type;

    public IReadOnlySet<string> Properties { get; } = properties.ToHashSet();

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    /// <summary>The property that is the physical id; null where AWS makes one.</summary>
    public string? IdProperty { get; init; }

    /// <summary>What Fn::GetAtt gives.</summary>
    public Func<(string Id, ResourceRequest Resource), Dictionary<string, string>> Attributes { get; init; } = _ => [];

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var id = IdProperty is { } name ? request.Properties.Require(name) : newId(RandomNumberGenerator.GetString(Letters, 13));
        return ValueTask.FromResult(new ResourceResult(id, Attributes((id, request))));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ResourceResult(physicalId, Attributes((physicalId, request))));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
