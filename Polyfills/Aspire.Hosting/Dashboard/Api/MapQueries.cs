using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The service map: who called whom in the newest traces.</summary>
internal sealed class MapQueries(TelemetryStore store)
{
    private const int Traces = 500;

    private sealed class Calls
    {
        public string Kind { get; set; } = "peer";

        public List<double> Durations { get; } = [];

        public int Errors { get; private set; }

        public void Add(SpanRecord span)
        {
            Durations.Add(Ids.Milliseconds(span.End - span.Start));
            Errors += span.IsError ? 1 : 0;
        }
    }

    public ServiceMap Draw()
    {
        var nodes = new Dictionary<string, Calls>();
        var edges = new Dictionary<(string From, string To, bool Linked), Calls>();
        var traces = store.Traces.Newest(static _ => true, static trace => trace.Spans.ToArray(), Traces, out _);
        var all = new Dictionary<ulong, SpanRecord>();
        foreach (var span in traces.SelectMany(static spans => spans))
        {
            all[span.SpanId] = span;
        }

        var called = Answered(all);
        foreach (var span in all.Values)
        {
            Add(span, all, called, nodes, edges);
        }

        return new(
            [.. nodes.Select(node => new MapNode(node.Key, node.Value.Kind, node.Value.Durations.Count, node.Value.Errors, Percentile(node.Value, 0.5), Percentile(node.Value, 0.99)))],
            [.. edges.Select(edge => new MapEdge(edge.Key.From, edge.Key.To, edge.Value.Durations.Count, edge.Value.Errors, Percentile(edge.Value, 0.5), Percentile(edge.Value, 0.99), edge.Key.Linked))]);
    }

    private static void Add(
        SpanRecord span,
        Dictionary<ulong, SpanRecord> all,
        HashSet<ulong> called,
        Dictionary<string, Calls> nodes,
        Dictionary<(string From, string To, bool Linked), Calls> edges)
    {
        var name = Name(span);
        var parent = all.GetValueOrDefault(span.ParentId);
        if (parent is null || Name(parent) != name)
        {
            var node = Of(nodes, name);
            node.Kind = AwsService(span) is null ? "service" : "aws";
            node.Add(span);
            if (parent is not null)
            {
                Of(edges, (Name(parent), name, false)).Add(span);
            }
        }

        foreach (var link in span.Links)
        {
            if (all.GetValueOrDefault(link.SpanId) is { } from && Name(from) != name && link.SpanId != span.ParentId)
            {
                Of(edges, (Name(from), name, true)).Add(span);
            }
        }

        if (IsCall(span) && !called.Contains(span.SpanId) && !Within(span, all).Any(IsCall) && Peer(span) is { } peer)
        {
            Of(nodes, peer).Add(span);
            Of(edges, (name, peer, false)).Add(span);
        }
    }

    /// <summary>The calls, and what they are made of, whose other side told of them.</summary>
    private static HashSet<ulong> Answered(Dictionary<ulong, SpanRecord> all)
    {
        var answered = new HashSet<ulong>();
        foreach (var span in all.Values)
        {
            if (all.GetValueOrDefault(span.ParentId) is { } parent && Name(parent) != Name(span))
            {
                answered.Add(parent.SpanId);
                answered.UnionWith(Within(parent, all).Select(above => above.SpanId));
            }
        }

        return answered;
    }

    /// <summary>The spans of the same service that a span is within, up to the one that came in.</summary>
    private static IEnumerable<SpanRecord> Within(SpanRecord span, Dictionary<ulong, SpanRecord> all)
    {
        for (var above = all.GetValueOrDefault(span.ParentId);
            above is { Kind: SpanKind.Client or SpanKind.Producer or SpanKind.Internal } && Name(above) == Name(span);
            above = all.GetValueOrDefault(above.ParentId))
        {
            yield return above;
        }
    }

    private static bool IsCall(SpanRecord span) => span.Kind is SpanKind.Client or SpanKind.Producer;

    /// <summary>An AWS service stands for itself, wherever it runs.</summary>
    private static string Name(SpanRecord span) => AwsService(span) ?? span.Resource.Name;

    private static string? AwsService(SpanRecord span) =>
        span["aws.service"] ?? (span.Kind == SpanKind.Server && span["rpc.system"] == "aws-api" ? span["rpc.service"] : null);

    /// <summary>Who a call went to that nobody on the other side told of; a call within an AWS SDK call is the same call.</summary>
    private static string? Peer(SpanRecord span) => span["peer.service"] ?? span["db.system.name"] ?? span["rpc.service"] ?? span["server.address"];

    private static Calls Of<TKey>(Dictionary<TKey, Calls> all, TKey key)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var calls))
        {
            all[key] = calls = new();
        }

        return calls;
    }

    private static double Percentile(Calls calls, double rank)
    {
        calls.Durations.Sort();
        return calls.Durations[(int)(rank * (calls.Durations.Count - 1))];
    }
}
