using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;
using Google.Protobuf;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Reads the three export requests, whichever way they came.</summary>
internal sealed class OtlpReceiver
{
    private static readonly MessageParser<LogsRequest> LogsParser = LogsRequest.Parser.WithDiscardUnknownFields(true);
    private static readonly MessageParser<MetricsRequest> MetricsParser = MetricsRequest.Parser.WithDiscardUnknownFields(true);

    private readonly SpanReader _spans;
    private readonly LogReader _logs;
    private readonly MetricReader _metrics;

    public OtlpReceiver(TelemetryStore store)
    {
        var values = new Values(store.Retention);
        _spans = new(values, store.Traces);
        _logs = new(values, store.Logs);
        _metrics = new(values, store.Metrics);
    }

    /// <inheritdoc cref="SpanReader.Read"/>
    public void Traces(ReadOnlySpan<byte> message) => _spans.Read(message);

    /// <exception cref="InvalidProtocolBufferException">The bytes are no such request.</exception>
    public void Logs(ReadOnlySpan<byte> message) => _logs.Read(LogsParser.ParseFrom(message));

    /// <exception cref="InvalidProtocolBufferException">The bytes are no such request.</exception>
    public void Metrics(ReadOnlySpan<byte> message) => _metrics.Read(MetricsParser.ParseFrom(message));
}

/// <summary>Reads one export request.</summary>
internal delegate void ReadExport(ReadOnlySpan<byte> message);
