using CampusIssues.Emulator.Seams;

namespace CampusIssues.UnitTests.Emulator.ApiGateway;

/// <summary>Log lines by group.</summary>
internal sealed class FakeLogs : ILogs
{
    public List<(string Group, string Line)> Lines { get; } = [];

    public void Append(string group, string stream, IReadOnlyList<LogLine> lines) => Lines.AddRange(lines.Select(line => (group, line.Message)));

    public bool HasGroup(string group) => true;
}

/// <summary>Metric values, each as <c>name{dimensions}=value</c>.</summary>
internal sealed class FakeMetrics : IMetrics
{
    public List<string> Values { get; } = [];

    public void Record(string metricNamespace, string name, double value, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        var names = new List<string>();
        foreach (var (dimension, text) in dimensions)
        {
            names.Add($"{dimension}={text}");
        }

        Values.Add($"{name}{{{string.Join(',', names)}}}={value}");
    }

    public IMetricSeries Series(string metricNamespace, string name, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions) =>
        throw new NotSupportedException("The gateway records its metrics one by one");

    public void Put(IReadOnlyList<MetricDatum> data) => throw new NotSupportedException("The gateway records its metrics one by one");
}
