using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

public sealed class WaitingTests
{
    private readonly Model _model = new();

    [Fact]
    public async Task Waiting_for_a_resource_ends_when_it_is_healthy_and_its_handlers_are_done()
    {
        var database = _model.Builder.AddExecutable("db", "db", ".");
        var web = _model.Builder.AddExecutable("web", "web", ".").WaitFor(database);
        var waiting = _model.Notifications.WaitForDependenciesAsync(web.Resource, CancellationToken.None);

        await PublishAsync(database.Resource, snapshot => snapshot with { State = KnownResourceStates.Running });
        waiting.IsCompleted.ShouldBeFalse();
        StateOf(web.Resource).ShouldBe("Waiting");

        await PublishAsync(database.Resource, snapshot => snapshot with { IsReadyHandled = true });
        await waiting;
    }

    [Fact]
    public async Task Waiting_goes_on_when_the_other_ends_since_somebody_may_restart_it()
    {
        var database = _model.Builder.AddExecutable("db", "db", ".");
        var web = _model.Builder.AddExecutable("web", "web", ".").WaitFor(database, WaitBehavior.WaitOnResourceUnavailable);
        var waiting = _model.Notifications.WaitForDependenciesAsync(web.Resource, CancellationToken.None);

        await PublishAsync(database.Resource, snapshot => snapshot with { State = KnownResourceStates.FailedToStart });

        waiting.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_dashboard_where_the_other_could_be_started_again_waiting_fails_with_it()
    {
        var database = _model.Builder.AddExecutable("db", "db", ".");
        var web = _model.Builder.AddExecutable("web", "web", ".").WaitFor(database);
        var waiting = _model.Notifications.WaitForDependenciesAsync(web.Resource, CancellationToken.None);

        await PublishAsync(database.Resource, snapshot => snapshot with { State = KnownResourceStates.FailedToStart });

        (await Should.ThrowAsync<DistributedApplicationException>(waiting)).Message.ShouldBe("'db', which it waits for, is FailedToStart.");
    }

    [Fact]
    public async Task Waiting_fails_with_the_other_where_that_was_said()
    {
        var database = _model.Builder.AddExecutable("db", "db", ".");
        var web = _model.Builder.AddExecutable("web", "web", ".").WaitFor(database, WaitBehavior.StopOnResourceUnavailable);
        var waiting = _model.Notifications.WaitForDependenciesAsync(web.Resource, CancellationToken.None);

        await PublishAsync(database.Resource, snapshot => snapshot with { State = KnownResourceStates.Finished, ExitCode = 3 });

        (await Should.ThrowAsync<DistributedApplicationException>(waiting)).Message.ShouldBe("'db', which it waits for, is Finished with exit code 3.");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Waiting_for_completion_looks_at_the_exit_code(int exitCode, bool isReached)
    {
        var seed = _model.Builder.AddExecutable("seed", "seed", ".");
        var web = _model.Builder.AddExecutable("web", "web", ".").WaitForCompletion(seed);
        var waiting = _model.Notifications.WaitForDependenciesAsync(web.Resource, CancellationToken.None);

        await PublishAsync(seed.Resource, snapshot => snapshot with { State = KnownResourceStates.Finished, ExitCode = exitCode });

        if (isReached)
        {
            await waiting;
        }
        else
        {
            await Should.ThrowAsync<DistributedApplicationException>(waiting);
        }
    }

    [Fact]
    public void Nobody_waits_for_itself()
    {
        var web = _model.Builder.AddExecutable("web", "web", ".");

        Should.Throw<DistributedApplicationException>(() => web.WaitFor(web)).Message.ShouldBe("The 'web' resource cannot wait for itself.");
    }

    [Fact]
    public async Task Health_is_the_worst_of_the_reports_and_nothing_while_it_does_not_run()
    {
        var web = _model.Builder.AddExecutable("web", "web", ".").Resource;
        await PublishAsync(web, snapshot => snapshot with { State = KnownResourceStates.Starting });
        HealthOf(web).ShouldBeNull();

        await PublishAsync(web, snapshot => snapshot with { State = KnownResourceStates.Running });
        HealthOf(web).ShouldBe("Healthy");

        await PublishAsync(web, snapshot => snapshot.WithHealthReports([new HealthReportSnapshot("a_check", null, null, null)]));
        HealthOf(web).ShouldBe("Unhealthy");
    }

    private Task PublishAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> change) =>
        _model.Notifications.PublishUpdateAsync(resource, change);

    private string? StateOf(IResource resource) => _model.Notifications.TryGetCurrentState(resource.Name, out var state) ? state.Snapshot.State?.Text : null;

    private string? HealthOf(IResource resource) =>
        _model.Notifications.TryGetCurrentState(resource.Name, out var state) ? state.Snapshot.HealthStatus?.ToString() : null;
}
