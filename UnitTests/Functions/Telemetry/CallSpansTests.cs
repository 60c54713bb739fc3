using System.Diagnostics.Metrics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;
using CampusIssues.Functions.Telemetry;

namespace CampusIssues.UnitTests.Functions.Telemetry;

public sealed class CallSpansTests
{
    [Fact]
    public void A_call_has_a_span_and_the_steps_within_have_none()
    {
        var made = new Spans();
        var tracer = new CallSpans(made).GetTracer("AWSSDK.DynamoDB");

        using var call = tracer.CreateSpan("DynamoDB.GetItem", new Attributes(), SpanKind.CLIENT);
        using var step = tracer.CreateSpan("CredentialsRetrieval", new Attributes());
        step.SetAttribute("http.status_code", 200);
        step.SetStatus(SpanStatus.ERROR);
        step.RecordException(new InvalidOperationException());
        step.EmitEvent("retry");
        step.End();

        made.Made.Select(span => $"{span.Scope}/{span.Name}").ShouldBe(["AWSSDK.DynamoDB/DynamoDB.GetItem"]);
        call.Name.ShouldBe("DynamoDB.GetItem");
    }

    [Fact]
    public void A_call_is_measured_when_it_ends_by_what_it_is()
    {
        var measured = new List<(string Instrument, string? Unit, double Value, string Call)>();
        using var listener = Listen("AWSSDK.Measured", measured);
        var tracer = new CallSpans(new Spans()).GetTracer("AWSSDK.Measured");

        using (tracer.CreateSpan("Measured.GetItem", Call("GetItem"), SpanKind.CLIENT))
        {
            tracer.CreateSpan("CredentialsRetrieval", Call("GetItem")).Dispose();
            measured.ShouldBeEmpty();
        }

        var (instrument, unit, value, call) = measured.ShouldHaveSingleItem();
        instrument.ShouldBe("client.call.duration");
        unit.ShouldBe("s");
        value.ShouldBeGreaterThan(0);
        call.ShouldBe("rpc.method=GetItem rpc.system=aws-api");
    }

    [Fact]
    public void A_call_that_fails_is_counted_by_its_exception_and_measured()
    {
        var measured = new List<(string Instrument, string? Unit, double Value, string Call)>();
        using var listener = Listen("AWSSDK.Failing", measured);

        using (var call = new CallSpans(new Spans()).GetTracer("AWSSDK.Failing").CreateSpan("Failing.PutItem", Call("PutItem"), SpanKind.CLIENT))
        {
            call.RecordException(new TimeoutException());
        }

        measured[0].ShouldBe(("client.call.errors", "{error}", 1, "rpc.method=PutItem rpc.system=aws-api exception.type=TimeoutException"));
        measured[1].Instrument.ShouldBe("client.call.duration");
        measured[1].Call.ShouldBe("rpc.method=PutItem rpc.system=aws-api");
    }

    [Fact]
    public void A_call_tells_its_span_all()
    {
        var made = new Spans();
        var call = new CallSpans(made).GetTracer("AWSSDK.SES").CreateSpan("SES.SendEmail", Call("SendEmail"), SpanKind.CLIENT);

        call.SetAttribute("http.status_code", 400);
        call.SetStatus(SpanStatus.ERROR);
        call.RecordException(new TimeoutException());
        call.EmitEvent("retry");
        call.End();

        made.Made.ShouldHaveSingleItem().Told.ShouldBe(["http.status_code=400", "ERROR", "TimeoutException", "retry", "ended"]);
    }

    [Fact]
    public void A_scopes_tracer_stays_the_same()
    {
        var spans = new CallSpans(new Spans());

        spans.GetTracer("AWSSDK.SES").ShouldBeSameAs(spans.GetTracer("AWSSDK.SES"));
    }

    private static Attributes Call(string method) => new([new("rpc.method", method), new("rpc.system", "aws-api")]);

    private static MeterListener Listen(string scope, List<(string Instrument, string? Unit, double Value, string Call)> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == scope)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Add((instrument.Name, instrument.Unit, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
    }

    private sealed class Spans : TracerProvider
    {
        public List<Span> Made { get; } = [];

        public override Tracer GetTracer(string scope) => new Named(scope, Made);

        private sealed class Named(string scope, List<Span> made) : Tracer
        {
            public override TraceSpan CreateSpan(string name, Attributes initialAttributes, SpanKind spanKind, SpanContext parentContext)
            {
                var span = new Span(scope, name);
                made.Add(span);
                return span;
            }
        }
    }

    private sealed class Span : TraceSpan
    {
        public Span(string scope, string name) => (Scope, Name) = (scope, name);

        public string Scope { get; }

        public List<string> Told { get; } = [];

        public override void EmitEvent(string name, Attributes attributes) => Told.Add(name);

        public override void SetAttribute(string key, object value) => Told.Add($"{key}={value}");

        public override void SetStatus(SpanStatus status) => Told.Add($"{status}");

        public override void RecordException(Exception exception, Attributes attributes) => Told.Add(exception.GetType().Name);

        public override void End() => Told.Add("ended");
    }
}
