using System.Collections.Concurrent;
using CampusIssues.Emulator.Lambda.Asynchronous;
using CampusIssues.Emulator.Lambda.Environments;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.Lambda.Asynchronous;

public sealed class EventDispatcherTests
{
    [Fact]
    public async Task An_event_that_fails_is_tried_three_times_under_one_request_id()
    {
        var clock = new SharedClock();
        await using var aws = new LocalAws(replace: services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new EnvironmentLifetimes { RetryDelay = TimeSpan.FromSeconds(10) }));
        var attempts = new ConcurrentQueue<(string Id, DateTimeOffset At)>();
        await using var function = new AttachedFunction(aws, "fails", (_, context) =>
        {
            attempts.Enqueue((context.AwsRequestId, clock.GetUtcNow()));
            throw new InvalidOperationException("Again");
        });
        var dispatcher = aws.Get<EventDispatcher>();
        await dispatcher.StartAsync(CancellationToken.None);

        while ((int)(await aws.InvokeAsync("fails", "{}", ("X-Amz-Invocation-Type", "Event"))).StatusCode != 202)
        {
            await Task.Yield();
        }

        while (attempts.Count < 3)
        {
            clock.AdvanceToNext(within: TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        await dispatcher.StopAsync(CancellationToken.None);
        attempts.Select(attempt => attempt.Id).Distinct().ShouldHaveSingleItem();
        attempts.Select(attempt => (attempt.At - attempts.First().At).TotalSeconds).ShouldBe([0, 10, 30]);
    }
}
