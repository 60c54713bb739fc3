using CampusIssues.Emulator.Lambda.Asynchronous;
using CampusIssues.UnitTests.Emulator.ApiGateway;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.UnitTests.Emulator.Lambda.Asynchronous;

public sealed class EventDispatcherTests
{
    [Fact]
    public async Task An_event_that_fails_is_tried_three_times_under_one_request_id()
    {
        var clock = new HandClock();
        await using var aws = new LocalAws(replace: services => services.AddSingleton<TimeProvider>(clock));
        var attempts = new List<string>();
        await using var function = new AttachedFunction(aws, "fails", (_, context) =>
        {
            lock (attempts)
            {
                attempts.Add(context.AwsRequestId);
            }

            throw new InvalidOperationException("Again");
        });
        var dispatcher = aws.Get<IEnumerable<IHostedService>>().OfType<EventDispatcher>().Single();
        await dispatcher.StartAsync(CancellationToken.None);

        while ((int)(await aws.InvokeAsync("fails", "{}", ("X-Amz-Invocation-Type", "Event"))).StatusCode != 202)
        {
            await Task.Yield();
        }

        while (Count() < 3)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await dispatcher.StopAsync(CancellationToken.None);
        attempts.Distinct().Count().ShouldBe(1);

        int Count()
        {
            lock (attempts)
            {
                return attempts.Count;
            }
        }
    }
}
