using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Ssm.State;

/// <summary>All parameters.</summary>
internal sealed class SsmState(IDocumentStore store, TimeProvider time) : IParameters, IResettable
{
    private readonly DocumentSet<Parameter> _parameters = new(store, "ssm/parameters", SsmJson.Default);

    public string Service => "ssm";

    /// <summary>A region's parameters, by name.</summary>
    public IEnumerable<Parameter> In(string region) => _parameters.Under($"{region} ").Where(IsThere);

    public Parameter? Find(string region, string name) => _parameters.Find($"{region} {name}") is { } found && IsThere(found) ? found : null;

    /// <summary>Throws where there is none.</summary>
    public Parameter Get(string region, string name) => Find(region, name) ?? throw SsmErrors.NotFound();

    /// <summary>Changes a parameter in one step; the change gets null where there is none.</summary>
    public Parameter Change(string region, string name, Func<Parameter?, Parameter> change) =>
        _parameters.Change($"{region} {name}", present => change(present is not null && IsThere(present) ? present : null));

    public bool Delete(string region, string name) => Find(region, name) is { } parameter && _parameters.Remove(parameter.Key);

    /// <inheritdoc/>
    StoredParameter? IParameters.Find(string name, long? version, string region)
    {
        var parameter = Find(region, name);
        var found = version is { } number ? parameter?.Versions.FirstOrDefault(each => each.Number == number) : parameter?.Latest;
        return found is null ? null : new StoredParameter(found.Value, found.Type);
    }

    public void Reset() => _parameters.Clear();

    /// <summary>An expired parameter goes when it is next looked for.</summary>
    private bool IsThere(Parameter parameter)
    {
        if (parameter.Latest.Policies.Any(policy => policy.ExpiresAt <= time.GetUtcNow()))
        {
            _parameters.Remove(parameter.Key);
            return false;
        }

        return true;
    }
}
