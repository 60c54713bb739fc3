using System.Diagnostics;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.RuntimeApi;
using CampusIssues.UnitTests.Emulator.ApiGateway;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda.Execution;

public sealed class InvocationSpansTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly EndedSpans _ended = new();
    private readonly ActivityContext _parent = EndedSpans.NewTrace();
    private readonly FunctionPool _pool;

    public InvocationSpansTests() => _pool = new(new("f", "$LATEST", TimeSpan.FromSeconds(3), 128), new(), _clock, null);

    [Fact]
    public async Task An_invocation_that_waits_for_its_first_process_tells_the_cold_start_the_wait_and_the_run()
    {
        var invocation = Submit();
        _clock.Advance(TimeSpan.FromMilliseconds(400));
        await RunAsync(invocation, attached: _clock.GetTimestamp(), TimeSpan.FromMilliseconds(100));

        var (cold, wait, run) = (Span("cold start f"), Span("wait f"), Span("run f"));
        (cold.ParentSpanId, wait.ParentSpanId, run.ParentSpanId).ShouldBe((_parent.SpanId, _parent.SpanId, _parent.SpanId));
        cold.Duration.ShouldBe(TimeSpan.FromMilliseconds(400));
        cold.GetTagItem("faas.coldstart").ShouldBe(true);
        cold.StartTimeUtc.ShouldBe(wait.StartTimeUtc);
        (run.StartTimeUtc - wait.StartTimeUtc).ShouldBe(TimeSpan.FromMilliseconds(500));
        run.Kind.ShouldBe(ActivityKind.Client);
        (run.GetTagItem("faas.invoked_name"), run.GetTagItem("faas.invoked_region"), run.GetTagItem("faas.invoked_provider")).ShouldBe(("f", "eu-west-1", "aws"));
    }

    [Fact]
    public async Task One_that_finds_a_process_has_no_cold_start()
    {
        var before = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromMilliseconds(400));

        await RunAsync(Submit(), attached: before, TimeSpan.Zero);

        Span("wait f");
        _ended.Names(_parent.TraceId).ShouldNotContain("cold start f");
    }

    [Fact]
    public async Task A_run_that_fails_tells_the_errors_type()
    {
        var invocation = Submit();

        await RunAsync(invocation, attached: 0, TimeSpan.Zero, InvocationOutcome.Failure(invocation.RequestId, "Runtime.ExitError", "It ended"));

        Span("run f").GetTagItem("error.type").ShouldBe("Runtime.ExitError");
        Span("run f").Status.ShouldBe(ActivityStatusCode.Error);
    }

    public void Dispose() => _ended.Dispose();

    private PendingInvocation Submit()
    {
        _pool.Concurrency.TryEnter();
        var invocation = new PendingInvocation(_pool, Guid.NewGuid().ToString(), "{}"u8.ToArray())
        {
            InvokedArn = "arn:aws:lambda:eu-west-1:000000000000:function:f",
            Parent = _parent,
            Submitted = _clock.GetTimestamp(),
        };
        _pool.Submit(invocation);
        return invocation;
    }

    private async Task RunAsync(PendingInvocation invocation, long attached, TimeSpan later, InvocationOutcome? outcome = null)
    {
        _clock.Advance(later);
        var environment = new AttachedEnvironment(_pool, "stream", new ExecutionReports(_clock), attached);
        (await _pool.NextAsync(environment, CancellationToken.None)).ShouldBe(invocation);
        InvocationSpans.Start(invocation, _clock);
        invocation.TryEnd(outcome ?? new InvocationOutcome("{}"u8.ToArray()));
    }

    private Activity Span(string name) => _ended.Single(_parent.TraceId, name);
}
