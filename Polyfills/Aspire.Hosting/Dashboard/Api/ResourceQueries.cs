using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The AppHost's resources, without their secrets, and one secret at a time.</summary>
internal sealed class ResourceQueries(IDashboardModel model, TelemetryStore store)
{
    private static readonly string[] SecretWords = ["SECRET", "PASSWORD", "TOKEN", "_KEY", "APIKEY", "CREDENTIAL", "_PIN", "HEADERS"];

    public ResourcePage List() => new(
        model.ApplicationName,
        [.. model.Resources.Select(Masked)],
        store.Traces.Newest(static _ => true, static trace => trace.ResourceNames().ToArray(), 200, out _).SelectMany(static names => names).Distinct().Order(StringComparer.Ordinal).ToArray());

    /// <summary>The value of a resource's variable or property; null where there is none.</summary>
    public Revealed? Reveal(string resource, string name)
    {
        var found = model.Resources.FirstOrDefault(candidate => candidate.Name == resource);
        return found?.Environment.Concat(found.Properties).FirstOrDefault(variable => variable.Name == name) is { } variable ? new(variable.Value) : null;
    }

    private static DashboardResource Masked(DashboardResource resource) => resource with
    {
        Environment = [.. resource.Environment.Select(Masked)],
        Properties = [.. resource.Properties.Select(Masked)],
    };

    private static DashboardVariable Masked(DashboardVariable variable) =>
        variable.IsSecret || Array.Exists(SecretWords, word => variable.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? variable with { Value = null, IsSecret = true }
            : variable;
}
