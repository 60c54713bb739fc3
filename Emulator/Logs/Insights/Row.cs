namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>A row on its way through a query: what was computed, and beneath it what was found in the event.</summary>
internal sealed class Row(Func<IReadOnlyDictionary<string, object?>>? discover = null)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, object?>? _discovered;

    public object? this[string name]
    {
        get => _values.TryGetValue(name, out var value) || (_discovered ??= discover?.Invoke())?.TryGetValue(name, out value) == true ? value : null;
        set => _values[name] = value;
    }

    /// <summary>Whether a name was computed by an earlier command.</summary>
    public bool Has(string name) => _values.ContainsKey(name);
}
