using System.Collections.Concurrent;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Finds the policies of resources in the services that keep them, and remembers what was read.</summary>
internal sealed class ResourcePolicyLookup(IServiceProvider services) : IPolicySyntax
{
    private const int Limit = 1000;
    private readonly Lazy<ILookup<string, IResourcePolicies>> _byService = new(() => services.GetServices<IResourcePolicies>().ToLookup(source => source.Service));
    private readonly ConcurrentDictionary<string, PolicyDocument> _parsed = new();

    public IReadOnlyList<NamedPolicy> Of(string resource) => Arn.TryParse(resource) is { } arn && _byService.Value.Contains(arn.Service)
        ? [.. _byService.Value[arn.Service].SelectMany(source => source.Of(resource)).Select(policy => new NamedPolicy(resource, Parse(policy)))]
        : [];

    public string? FaultOf(string policy)
    {
        try
        {
            PolicyParser.Parse(policy, PolicyKind.Resource);
            return null;
        }
        catch (AwsException malformed)
        {
            return malformed.Message;
        }
    }

    private PolicyDocument Parse(string policy)
    {
        if (_parsed.Count > Limit)
        {
            _parsed.Clear();
        }

        return _parsed.GetOrAdd(policy, static text => PolicyParser.Parse(text, PolicyKind.Resource));
    }
}
