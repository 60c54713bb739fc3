namespace Aspire.Hosting.Dashboard.Store;

/// <summary>How much telemetry is kept. What is older goes first; nothing is ever written to disk.</summary>
internal sealed record Retention
{
    /// <summary>Spans over all traces; the oldest traces go whole.</summary>
    public int Spans { get; init; } = 100_000;

    /// <summary>Spans of one trace; further ones are counted and dropped.</summary>
    public int SpansPerTrace { get; init; } = 10_000;

    /// <summary>Log records over all resources.</summary>
    public int Logs { get; init; } = 20_000;

    /// <summary>Series over all instruments; further ones are dropped.</summary>
    public int Series { get; init; } = 4_000;

    /// <summary>Points of one series: at one a second, ten minutes.</summary>
    public int PointsPerSeries { get; init; } = 600;

    /// <summary>Characters of one attribute's value; longer ones are cut.</summary>
    public int ValueLength { get; init; } = 4_096;
}
