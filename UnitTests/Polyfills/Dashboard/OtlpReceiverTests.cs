using Aspire.Hosting.Dashboard.Otlp;
using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;
using Google.Protobuf;
using SentRecord = Aspire.Hosting.Dashboard.Otlp.Wire.LogRecord;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class OtlpReceiverTests
{
    private readonly TelemetryStore _store = new(new Retention { ValueLength = 10 }, TimeProvider.System);

    [Fact]
    public void A_span_is_read_whole()
    {
        var span = new Span
        {
            TraceId = Bytes("0af7651916cd43dd8448eb211c80319c"),
            SpanId = Bytes("b7ad6b7169203331"),
            ParentSpanId = Bytes("00f067aa0ba902b7"),
            Name = "PutItem",
            Kind = 3,
            StartTimeUnixNano = 100,
            EndTimeUnixNano = 250,
            Status = new() { Code = 2, Message = "no" },
            Attributes = { Pair("flag", new() { BoolValue = true }), Pair("number", new() { IntValue = 42 }) },
            Events = { new Span.Types.Event { Name = "exception", TimeUnixNano = 200 } },
            Links = { new Span.Types.Link { TraceId = Bytes("00000000000000000000000000000001"), SpanId = Bytes("0000000000000002") } },
        };

        Send(new TracesRequest { ResourceSpans = { new ResourceSpans { Resource = Named("web"), ScopeSpans = { new ScopeSpans { Scope = new() { Name = "source" }, Spans = { span } } } } } });

        var read = _store.Traces.Find(Ids("0af7651916cd43dd8448eb211c80319c"), trace => trace.Spans.Single()).ShouldNotBeNull();
        (read.SpanId, read.ParentId, read.Kind, read.Start, read.End).ShouldBe((0xb7ad6b7169203331, 0x00f067aa0ba902b7UL, SpanKind.Client, 100, 250));
        (read.Name, read.Resource.Name, read.Scope, read.IsError, read.StatusMessage).ShouldBe(("PutItem", "web", "source", true, "no"));
        (read["flag"], read["number"]).ShouldBe(("true", "42"));
        read.Events.Single().Name.ShouldBe("exception");
        (read.Links.Single().TraceId, read.Links.Single().SpanId).ShouldBe(((UInt128)1, 2UL));
    }

    [Fact]
    public void A_span_without_ids_is_left_out()
    {
        Send(new TracesRequest { ResourceSpans = { new ResourceSpans { ScopeSpans = { new ScopeSpans { Spans = { new Span { Name = "nobody's" } } } } } } });

        _store.Traces.Received.ShouldBe(0);
    }

    [Fact]
    public void Long_values_are_cut()
    {
        var record = new SentRecord { Body = new() { StringValue = "a message that is too long" }, SeverityNumber = 9, ObservedTimeUnixNano = 7 };

        new OtlpReceiver(_store).Logs(new LogsRequest { ResourceLogs = { new ResourceLogs { Resource = Named("web"), ScopeLogs = { new ScopeLogs { LogRecords = { record } } } } } }.ToByteArray());

        var read = _store.Logs.Newest(_ => true, long.MaxValue, 1).Single();
        (read.Message, read.Time).ShouldBe(("a message …", 7));
    }

    [Fact]
    public void Lists_become_text() =>
        Values.Text(new() { ArrayValue = new() { Values = { new AnyValue { StringValue = "a" }, new AnyValue { DoubleValue = 1.5 } } } }).ShouldBe("[a, 1.5]");

    [Fact]
    public void A_counter_is_told_from_a_sum_that_also_shrinks()
    {
        var metrics = new ScopeMetrics { Scope = new() { Name = "meter" } };
        metrics.Metrics.Add(new Metric { Name = "grows", Sum = new() { IsMonotonic = true, DataPoints = { new NumberPoint { AsInt = 3 } } } });
        metrics.Metrics.Add(new Metric { Name = "moves", Sum = new() { DataPoints = { new NumberPoint { AsDouble = -1 } } } });

        new OtlpReceiver(_store).Metrics(new MetricsRequest { ResourceMetrics = { new ResourceMetrics { Resource = Named("web"), ScopeMetrics = { metrics } } } }.ToByteArray());

        _store.Metrics.All(instrument => (instrument.Key.Name, instrument.Kind)).ShouldBe([("grows", InstrumentKind.Counter), ("moves", InstrumentKind.UpDownCounter)]);
    }

    [Fact]
    public void An_attribute_that_comes_again_is_read_the_same()
    {
        var sent = new Span
        {
            TraceId = Bytes("0af7651916cd43dd8448eb211c80319c"),
            SpanId = Bytes("b7ad6b7169203331"),
            Attributes = { Pair("same", new() { StringValue = "text" }), Pair("odd", new() { StringValue = "1" }), Pair("even", new() { StringValue = "22" }) },
        };
        var request = new TracesRequest { ResourceSpans = { new ResourceSpans { ScopeSpans = { new ScopeSpans { Spans = { sent, sent, sent, sent } } } } } };
        request.ResourceSpans[0].ScopeSpans[0].Spans.Add(new Span(sent) { Attributes = { Pair("same", new() { StringValue = "another" }) } });

        Send(request);

        var read = _store.Traces.Find(Ids("0af7651916cd43dd8448eb211c80319c"), trace => trace.Spans.Select(span => span.Attributes).ToList()).ShouldNotBeNull();
        KeyValuePair<string, string>[] attributes = [new("same", "text"), new("odd", "1"), new("even", "22")];
        read.ShouldAllBe(span => span.Take(3).SequenceEqual(attributes));
        read[^1].ShouldBe([.. attributes, new("same", "another")]);
    }

    [Fact]
    public void Fields_that_the_dashboard_does_not_know_are_passed_over()
    {
        var span = new Span { TraceId = Bytes("0af7651916cd43dd8448eb211c80319c"), SpanId = Bytes("b7ad6b7169203331") }.ToByteArray();
        byte[] unknown = [0x85, 0x01, 1, 2, 3, 4, 0x1a, 1, (byte)'t', 0x50, 3, 0xf9, 0x07, 1, 2, 3, 4, 5, 6, 7, 8];

        new OtlpReceiver(_store).Traces(Message(1, Message(2, Message(2, [.. unknown, .. span, .. unknown]))));

        _store.Traces.Received.ShouldBe(1);
    }

    [Theory]
    [InlineData(new byte[] { 0x0a, 0xff })]
    [InlineData(new byte[] { 0x0a, 5, 0 })]
    [InlineData(new byte[] { 0x0b })]
    [InlineData(new byte[] { 0x00, 1 })]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1 })]
    public void Bytes_that_are_no_message_are_refused(byte[] message) =>
        Should.Throw<InvalidDataException>(() => new OtlpReceiver(_store).Traces(message));

    [Fact]
    public void An_attribute_that_is_no_message_is_refused() =>
        Should.Throw<InvalidProtocolBufferException>(() => new OtlpReceiver(_store).Traces(Message(1, Message(2, Message(2, Message(9, [0x0a, 0xff]))))));

    /// <summary>A field that holds a message.</summary>
    private static byte[] Message(int field, byte[] message) => [(byte)((field << 3) | 2), (byte)message.Length, .. message];

    private void Send(TracesRequest request) => new OtlpReceiver(_store).Traces(request.ToByteArray());

    private static Resource Named(string name) => new() { Attributes = { Pair("service.name", new() { StringValue = name }) } };

    private static KeyValue Pair(string key, AnyValue value) => new() { Key = key, Value = value };

    private static ByteString Bytes(string hexadecimal) => ByteString.CopyFrom(Convert.FromHexString(hexadecimal));

    private static UInt128 Ids(string hexadecimal) => UInt128.Parse(hexadecimal, System.Globalization.NumberStyles.HexNumber, null);
}
