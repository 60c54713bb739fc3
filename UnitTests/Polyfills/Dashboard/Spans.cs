using Aspire.Hosting.Dashboard.Store;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

/// <summary>Makes spans for tests.</summary>
internal static class Spans
{
    public static SpanRecord Make(
        UInt128 trace,
        ulong id,
        ulong parent = 0,
        long start = 0,
        long end = 0,
        string name = "span",
        string resource = "web",
        SpanKind kind = SpanKind.Server,
        params (string Key, string Value)[] attributes) => new()
        {
            TraceId = trace,
            SpanId = id,
            ParentId = parent,
            Name = name,
            Kind = kind,
            Resource = new TelemetryResource(resource, []),
            Scope = "test",
            Start = start,
            End = end,
            IsError = false,
            Attributes = [.. attributes.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))],
        };
}
