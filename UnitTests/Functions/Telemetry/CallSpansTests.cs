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

        made.Names.ShouldBe(["AWSSDK.DynamoDB/DynamoDB.GetItem"]);
        call.Name.ShouldBe("DynamoDB.GetItem");
    }

    [Fact]
    public void A_scopes_tracer_stays_the_same()
    {
        var spans = new CallSpans(new Spans());

        spans.GetTracer("AWSSDK.SES").ShouldBeSameAs(spans.GetTracer("AWSSDK.SES"));
    }

    private sealed class Spans : TracerProvider
    {
        public List<string> Names { get; } = [];

        public override Tracer GetTracer(string scope) => new Named(scope, Names);

        private sealed class Named(string scope, List<string> names) : Tracer
        {
            public override TraceSpan CreateSpan(string name, Attributes initialAttributes, SpanKind spanKind, SpanContext parentContext)
            {
                names.Add($"{scope}/{name}");
                return new Span(name);
            }
        }

        private sealed class Span : TraceSpan
        {
            public Span(string name) => Name = name;

            public override void EmitEvent(string name, Attributes attributes) => Name += name;

            public override void SetAttribute(string key, object value) => Name += key;

            public override void SetStatus(SpanStatus status) => Name += status;

            public override void RecordException(Exception exception, Attributes attributes) => Name += exception;

            public override void End() => Name += "ended";
        }
    }
}
