using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.CloudWatch.Dashboards;

/// <summary>The dashboards, by name.</summary>
internal sealed class DashboardStore(IDocumentStore store)
{
    private readonly DocumentSet<Dashboard> _dashboards = new(store, "cloudwatch/dashboards", CloudWatchJson.Default);

    public IReadOnlyList<Dashboard> All => _dashboards.All;

    public Dashboard? Find(string name) => _dashboards.Find(name);

    /// <summary>Makes a dashboard, or gives one of the name a new body: its tags stay.</summary>
    public void Put(Dashboard dashboard) => _dashboards.Change(dashboard.Name, present => dashboard with { Tags = present?.Tags ?? dashboard.Tags });

    public void Tag(Dashboard dashboard, IReadOnlyDictionary<string, string> tags) => _dashboards.Put(dashboard.Name, dashboard with { Tags = tags });

    public void Delete(string name) => _dashboards.Remove(name);

    public void Clear() => _dashboards.Clear();
}
