using Aspire.Hosting.Dashboard.Api;
using Aspire.Hosting.Dashboard.Store;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class MapQueriesTests
{
    private readonly TelemetryStore _store = new(new Retention(), TimeProvider.System);

    [Fact]
    public void A_call_between_services_is_an_edge()
    {
        _store.Traces.Add(
        [
            Spans.Make(1, 11, resource: "gateway"),
            Spans.Make(1, 12, parent: 11, resource: "CreateCampusIssue"),
            Spans.Make(1, 13, parent: 12, resource: "CreateCampusIssue", kind: SpanKind.Internal),
        ]);

        Edges().ShouldBe(["gateway → CreateCampusIssue"]);
    }

    [Fact]
    public void An_aws_service_stands_for_itself_wherever_it_runs()
    {
        _store.Traces.Add(
        [
            Spans.Make(1, 11, resource: "CreateCampusIssue", kind: SpanKind.Client, attributes: [("rpc.system", "aws-api"), ("rpc.service", "DynamoDB")]),
            Spans.Make(1, 12, parent: 11, resource: "emulator", attributes: [("rpc.system", "aws-api"), ("rpc.service", "DynamoDB")]),
            Spans.Make(1, 13, parent: 12, resource: "emulator", kind: SpanKind.Consumer, attributes: [("aws.service", "Lambda")]),
        ]);

        Edges().ShouldBe(["CreateCampusIssue → DynamoDB", "DynamoDB → Lambda"]);
    }

    [Fact]
    public void A_call_within_a_call_is_the_same_call()
    {
        _store.Traces.Add(
        [
            Spans.Make(1, 11, resource: "CreateCampusIssue", kind: SpanKind.Client, attributes: [("rpc.system", "aws-api"), ("rpc.service", "DynamoDB")]),
            Spans.Make(1, 12, parent: 11, resource: "CreateCampusIssue", kind: SpanKind.Internal),
            Spans.Make(1, 13, parent: 12, resource: "CreateCampusIssue", kind: SpanKind.Client, attributes: [("server.address", "localhost")]),
            Spans.Make(1, 14, parent: 13, resource: "emulator", attributes: [("rpc.system", "aws-api"), ("rpc.service", "DynamoDB")]),
            Spans.Make(2, 21, resource: "NotifyCampusIssue", kind: SpanKind.Client, attributes: [("rpc.service", "SES")]),
            Spans.Make(2, 22, parent: 21, resource: "NotifyCampusIssue", kind: SpanKind.Client, attributes: [("server.address", "localhost")]),
        ]);

        var map = new MapQueries(_store).Draw();
        map.Edges.Select(edge => $"{edge.From} {edge.Calls} {edge.To}").Order().ShouldBe(["CreateCampusIssue 1 DynamoDB", "NotifyCampusIssue 1 SES"]);
        map.Nodes.Single(node => node.Name == "DynamoDB").Kind.ShouldBe("aws");
    }

    [Fact]
    public void Who_sends_no_telemetry_is_known_by_who_calls_it()
    {
        _store.Traces.Add([Spans.Make(1, 11, kind: SpanKind.Client, attributes: [("server.address", "mail.example.org")])]);

        Edges().ShouldBe(["web → mail.example.org"]);
    }

    [Fact]
    public void What_follows_on_another_trace_is_an_edge_of_its_own_kind()
    {
        _store.Traces.Add([Spans.Make(1, 11, resource: "DynamoDB"), Spans.Make(2, 21, resource: "NotifyCampusIssue") with { Links = [new SpanLink(1, 11, [])] }]);

        Edges().ShouldBe(["DynamoDB ⇢ NotifyCampusIssue"]);
    }

    private IEnumerable<string> Edges() => new MapQueries(_store).Draw().Edges.Select(edge => $"{edge.From} {(edge.Linked ? '⇢' : '→')} {edge.To}").Order();
}
