using CampusIssues.Emulator.Lambda.Execution;

namespace CampusIssues.UnitTests.Emulator.Lambda.Execution;

public sealed class FunctionPoolTests
{
    private static readonly FunctionSettings Settings = new("f", "$LATEST", TimeSpan.FromSeconds(3), 128);
    private readonly FunctionConcurrency _concurrency = new();
    private readonly FunctionPool _pool;
    private int _started;

    public FunctionPoolTests() => _pool = new FunctionPool(Settings, _concurrency, TimeProvider.System, (_, _) => _started++);

    [Fact]
    public async Task An_invocation_starts_an_environment_and_is_handed_to_it()
    {
        var invocation = Submit();
        _started.ShouldBe(1);
        var environment = new TestEnvironment(_pool);
        _pool.EnvironmentStarted();

        (await _pool.NextAsync(environment, CancellationToken.None)).ShouldBe(invocation);

        environment.Current.ShouldBe(invocation);
    }

    [Fact]
    public async Task An_environment_that_waits_is_used_again()
    {
        var environment = await StartAsync();
        var next = _pool.NextAsync(environment, CancellationToken.None);

        var invocation = Submit();

        (await next).ShouldBe(invocation);
        _started.ShouldBe(1);
    }

    [Fact]
    public async Task While_an_environment_is_on_its_way_back_no_other_is_started()
    {
        await StartAsync();
        _pool.EnvironmentReturning();

        Submit();
        _started.ShouldBe(1);

        _pool.EnvironmentReturned(polled: false);
        _started.ShouldBe(2);
    }

    [Fact]
    public void Invocations_that_wait_together_get_an_environment_each()
    {
        Submit();
        Submit();
        Submit();

        _started.ShouldBe(3);
    }

    [Fact]
    public async Task An_environment_that_fails_to_start_fails_one_invocation()
    {
        var first = Submit();
        var second = Submit();

        _pool.EnvironmentLost(false, id => InvocationOutcome.Exited(id, "exit status 1"));

        (await first.Outcome).ErrorType.ShouldBe("Runtime.ExitError");
        second.Outcome.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_closed_pool_lets_its_environments_go()
    {
        var environment = await StartAsync();
        var next = _pool.NextAsync(environment, CancellationToken.None);

        _pool.Close();

        (await next).ShouldBeNull();
        environment.IsRetired.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_an_environment_that_waits_is_retired()
    {
        var environment = await StartAsync();
        _pool.TryRetire(environment).ShouldBeFalse();
        var next = _pool.NextAsync(environment, CancellationToken.None);

        _pool.TryRetire(environment).ShouldBeTrue();

        (await next).ShouldBeNull();
    }

    [Fact]
    public async Task An_invocation_whose_invoker_went_away_is_passed_over()
    {
        var gone = Submit();
        var waiting = Submit();
        gone.Abandon();

        (await _pool.NextAsync(new TestEnvironment(_pool), CancellationToken.None)).ShouldBe(waiting);
        _concurrency.Active.ShouldBe(1);
    }

    [Fact]
    public void Beyond_the_reserved_concurrency_none_enters()
    {
        _concurrency.Reserved = 2;

        _concurrency.TryEnter().ShouldBeTrue();
        _concurrency.TryEnter().ShouldBeTrue();
        _concurrency.TryEnter().ShouldBeFalse();
        _concurrency.Exit();
        _concurrency.TryEnter().ShouldBeTrue();
    }

    private PendingInvocation Submit()
    {
        _concurrency.TryEnter();
        var invocation = new PendingInvocation(_pool, Guid.NewGuid().ToString(), "{}"u8.ToArray()) { InvokedArn = "arn" };
        _pool.Submit(invocation);
        return invocation;
    }

    private async Task<TestEnvironment> StartAsync()
    {
        Submit();
        var environment = new TestEnvironment(_pool);
        _pool.EnvironmentStarted();
        await _pool.NextAsync(environment, CancellationToken.None);
        return environment;
    }

    private sealed class TestEnvironment(FunctionPool pool) : ExecutionEnvironment(pool, "stream", new ExecutionReports(TimeProvider.System))
    {
        public bool IsRetired { get; private set; }

        public override void Retire() => IsRetired = true;
    }
}
