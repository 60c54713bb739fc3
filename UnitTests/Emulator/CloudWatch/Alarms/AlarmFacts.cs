using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Alarms;

/// <summary>Facts about alarms, with a topic and functions that remember what came.</summary>
public abstract class AlarmFacts : CloudWatchFacts
{
    protected const string Topic = "arn:aws:sns:us-east-1:000000000000:ops";
    protected const string Function = "arn:aws:lambda:us-east-1:000000000000:function:ops";

    private protected FakeActions Actions { get; } = new();

    private protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.AddSingleton<ITopics>(Actions).AddSingleton<IFunctions>(Actions);
    }

    /// <summary>Moves the time on and evaluates every alarm.</summary>
    private protected async Task EvaluateAsync(int minutesLater = 1)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutesLater));
        await Aws.Get<AlarmEvaluator>().EvaluateAsync(CancellationToken.None);
    }

    protected Task PutAlarmAsync(JsonObject? more = null) => CallAsync("PutMetricAlarm", Alarm(more));

    protected static JsonObject Alarm(JsonObject? more = null)
    {
        var input = new JsonObject
        {
            ["AlarmName"] = "Orders-Low",
            ["Namespace"] = "Shop",
            ["MetricName"] = "Orders",
            ["Statistic"] = "Sum",
            ["Period"] = 60,
            ["EvaluationPeriods"] = 1,
            ["Threshold"] = 2,
            ["ComparisonOperator"] = "GreaterThanThreshold",
            ["AlarmActions"] = new JsonArray(Topic),
        };
        foreach (var (name, value) in more ?? [])
        {
            if (value is null)
            {
                input.Remove(name);
            }
            else
            {
                input[name] = value.DeepClone();
            }
        }

        return input;
    }

    protected async Task<JsonObject> DescribeAsync(string name = "Orders-Low")
    {
        var answer = await CallAsync("DescribeAlarms", new() { ["AlarmNames"] = new JsonArray(name), ["AlarmTypes"] = new JsonArray("MetricAlarm", "CompositeAlarm") });
        return answer["MetricAlarms"]!.AsArray().Concat(answer["CompositeAlarms"]!.AsArray()).ShouldHaveSingleItem()!.AsObject();
    }

    protected async Task<string> StateAsync(string name = "Orders-Low") => (await DescribeAsync(name))["StateValue"]!.ToString();

    /// <summary>What was published and invoked; publishing can be made to fail.</summary>
    private protected sealed class FakeActions : ITopics, IFunctions
    {
        public List<TopicMessage> Published { get; } = [];

        public List<Invocation> Invoked { get; } = [];

        public string? Failure { get; set; }

        public ValueTask<string> PublishAsync(TopicMessage message, CancellationToken cancellationToken)
        {
            if (Failure is { } failure)
            {
                throw new AwsException("NotFound", failure, 404);
            }

            Published.Add(message);
            return ValueTask.FromResult("id");
        }

        public Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            Invoked.Add(invocation);
            return Task.FromResult(new InvocationResult(202, default));
        }
    }
}
