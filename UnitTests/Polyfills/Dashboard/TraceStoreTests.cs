using Aspire.Hosting.Dashboard.Store;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class TraceStoreTests
{
    private readonly TraceStore _store = new(new Retention { Spans = 6, SpansPerTrace = 4 });

    [Fact]
    public void The_root_stands_for_its_trace_whenever_it_comes_in()
    {
        _store.Add([Spans.Make(1, 12, parent: 11, start: 20, name: "child"), Spans.Make(1, 11, start: 10, end: 90, name: "root")]);

        _store.Find(1, trace => (trace.Root.Name, trace.Start, trace.End)).ShouldBe(("root", 10, 90));
    }

    [Fact]
    public void The_oldest_traces_go_whole_when_there_are_too_many_spans()
    {
        _store.Add([Spans.Make(1, 11), Spans.Make(1, 12), Spans.Make(1, 13)]);
        _store.Add([Spans.Make(2, 21), Spans.Make(2, 22), Spans.Make(2, 23)]);
        _store.Add([Spans.Make(3, 31)]);

        _store.Newest(_ => true, trace => trace.Id, 10, out var total).ShouldBe([(UInt128)3, (UInt128)2]);
        total.ShouldBe(2);
        _store.Received.ShouldBe(7);
    }

    [Fact]
    public void The_trace_that_started_last_is_the_first_whenever_it_came_in()
    {
        _store.Add([Spans.Make(1, 11, start: 30), Spans.Make(2, 21, start: 50), Spans.Make(3, 31, start: 40)]);

        _store.Newest(_ => true, trace => trace.Id, 10, out _).ShouldBe([(UInt128)2, (UInt128)3, (UInt128)1]);
    }

    [Fact]
    public void A_trace_without_end_is_cut_and_says_so()
    {
        _store.Add([.. Enumerable.Range(1, 9).Select(id => Spans.Make(1, (ulong)id))]);

        _store.Find(1, trace => (trace.Spans.Count, trace.Dropped)).ShouldBe((4, 5));
    }

    [Fact]
    public void A_trace_knows_what_links_to_it_as_long_as_that_is_kept()
    {
        _store.Add([Spans.Make(1, 11)]);
        _store.Add([Spans.Make(2, 21) with { Links = [new SpanLink(1, 11, [])] }]);
        _store.LinkedFrom(1).ShouldBe([(UInt128)2]);

        _store.Clear();
        _store.LinkedFrom(1).ShouldBeEmpty();
    }
}
