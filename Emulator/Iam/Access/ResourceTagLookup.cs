using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>Finds the tags of resources in the services that keep them, and of roles and users here.</summary>
internal sealed class ResourceTagLookup(IServiceProvider services, IamState state)
{
    private readonly Lazy<ILookup<string, IResourceTags>> _byService = new(() => services.GetServices<IResourceTags>().ToLookup(source => source.Service));

    /// <summary>The condition keys: <c>aws:ResourceTag/…</c>, for roles and users <c>iam:ResourceTag/…</c> as well.</summary>
    public IEnumerable<(string Key, string Value)> Of(string resource)
    {
        if (Arn.TryParse(resource) is not { } arn)
        {
            yield break;
        }

        foreach (var (name, value) in TagsOf(arn.Service, resource))
        {
            yield return ($"aws:ResourceTag/{name}", value);
            if (arn.Service == "iam")
            {
                yield return ($"iam:ResourceTag/{name}", value);
            }
        }
    }

    private IEnumerable<KeyValuePair<string, string>> TagsOf(string service, string resource) => service == "iam"
        ? state.Principals.All.FirstOrDefault(principal => principal.Arn == resource)?.Tags ?? new Dictionary<string, string>()
        : _byService.Value[service].SelectMany(source => source.Of(resource) ?? new Dictionary<string, string>());
}
