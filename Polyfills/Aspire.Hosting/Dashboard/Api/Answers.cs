namespace Aspire.Hosting.Dashboard.Api;

// What the page gets. Times are milliseconds since 1970, durations milliseconds; ids are lower-case hexadecimal.

/// <summary>A trace in the list.</summary>
internal sealed record TraceRow(
    string Id, string Name, string Resource, double Start, double Duration, int Spans, int Errors, IReadOnlyList<ResourceShare> Resources);

/// <summary>How many spans, and how many failed ones, of a trace are a resource's.</summary>
internal sealed record ResourceShare(string Name, int Spans, int Errors);

/// <summary>A page of traces, newest first.</summary>
internal sealed record TracePage(IReadOnlyList<TraceRow> Traces, int Total, long Received, int KeptSpans);

/// <summary>A whole trace.</summary>
internal sealed record TraceDetail(
    string Id, string Name, double Start, double Duration, int Errors, int Dropped, IReadOnlyList<SpanRow> Spans, IReadOnlyList<TraceRow> LinkedFrom);

/// <summary>A span of a trace; <paramref name="Start"/> counts from the trace's start.</summary>
internal sealed record SpanRow(
    string Id, string? Parent, string Name, string Kind, string Resource, string Scope, double Start, double Duration, bool Error, string? Message)
{
    public IReadOnlyList<string[]> Attributes { get; init; } = [];

    public IReadOnlyList<EventRow> Events { get; init; } = [];

    public IReadOnlyList<LinkRow> Links { get; init; } = [];

    public IReadOnlyList<string[]> ResourceAttributes { get; init; } = [];
}

/// <summary>An event of a span; <paramref name="Time"/> counts from the trace's start.</summary>
internal sealed record EventRow(string Name, double Time, IReadOnlyList<string[]> Attributes);

/// <summary>A link of a span; <paramref name="Kept"/> tells whether its trace can be opened.</summary>
internal sealed record LinkRow(string Trace, string Span, bool Kept, IReadOnlyList<string[]> Attributes);

/// <summary>A log record.</summary>
internal sealed record LogRow(
    long Sequence, double Time, int Severity, string Level, string Message, string Category, string Resource, string? Trace, string? Span, IReadOnlyList<string[]> Attributes);

/// <summary>A page of log records, newest first.</summary>
internal sealed record LogPage(IReadOnlyList<LogRow> Logs, long Received, int Kept);

/// <summary>An instrument in the catalogue.</summary>
internal sealed record InstrumentRow(string Resource, string Meter, string Name, string Kind, string Unit, string Description, int Series);

/// <summary>An instrument's chart.</summary>
internal sealed record Chart(
    InstrumentRow Instrument, double From, double To, double Step, IReadOnlyList<ChartLine> Lines, IReadOnlyList<Dimension> Dimensions, string Unit);

/// <summary>A line: a value at each step; null where nothing was measured.</summary>
internal sealed record ChartLine(string Label, IReadOnlyList<double?> Values);

/// <summary>An attribute of an instrument's series, with its values.</summary>
internal sealed record Dimension(string Name, IReadOnlyList<string> Values);

/// <summary>Who calls whom.</summary>
internal sealed record ServiceMap(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapEdge> Edges);

/// <summary>A service: <paramref name="Kind"/> is service, aws, or peer for one that sends no telemetry.</summary>
internal sealed record MapNode(string Name, string Kind, int Calls, int Errors, double P50, double P99);

/// <summary>The calls from one service to another; a linked one follows on what the other did.</summary>
internal sealed record MapEdge(string From, string To, int Calls, int Errors, double P50, double P99, bool Linked);

/// <summary>The resources of the AppHost, in its order, and who else sends telemetry.</summary>
internal sealed record ResourcePage(string Application, IReadOnlyList<DashboardResource> Resources, IReadOnlyList<string> Senders);

/// <summary>A secret's value, asked for by a click.</summary>
internal sealed record Revealed(string? Value);

/// <summary>What is kept, for the page to say so.</summary>
internal sealed record Kept(int Spans, int Logs, int Series, int PointsPerSeries);
