using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Kind = Amazon.Runtime.Telemetry.Tracing.SpanKind;
using Metric = OpenTelemetry.Metrics.Metric;

namespace CampusIssues.UnitTests.Polyfills.OpenTelemetry.Instrumentation.AWS;

public sealed class AWSInstrumentationTests
{
    [Fact]
    public void The_sdks_spans_are_activities_and_a_failed_call_is_an_error()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var provider = Sdk.CreateTracerProviderBuilder().AddAWSInstrumentation().AddProcessor(new Collect(ended)).Build();

        using (var span = AWSConfigs.TelemetryProvider.TracerProvider.GetTracer("AWSSDK.Test").CreateSpan("Test.Fails", null, Kind.CLIENT, null))
        {
            span.SetAttribute("rpc.service", "Test");
            span.RecordException(new AmazonServiceException("Not there") { ErrorCode = "ResourceNotFoundException" }, null);
        }

        var activity = ended.Single(each => each.OperationName == "Test.Fails");
        (activity.Kind, activity.Status, activity.StatusDescription).ShouldBe((ActivityKind.Client, ActivityStatusCode.Error, "Not there"));
        activity.GetTagItem("error.type").ShouldBe("ResourceNotFoundException");
        activity.GetTagItem("rpc.service").ShouldBe("Test");
    }

    [Fact]
    public void The_sdks_measurements_are_metrics()
    {
        var told = new ConcurrentQueue<string>();
        using var provider = Sdk.CreateMeterProviderBuilder().AddAWSInstrumentation().AddReader(new BaseExportingMetricReader(new Tell(told))).Build();

        var meter = AWSConfigs.TelemetryProvider.MeterProvider.GetMeter("AWSSDK.Test");
        meter.CreateHistogram<double>("test.duration", "s").Record(0.5, Call("GetItem"));
        meter.CreateHistogram<double>("test.duration", "s").Record(1.5, Call("GetItem"));
        meter.CreateMonotonicCounter<long>("test.errors", "{error}").Add(1, Call("PutItem"));
        provider.ForceFlush();

        told.Where(metric => metric.StartsWith("AWSSDK.Test ", StringComparison.Ordinal)).ShouldBe(
            ["AWSSDK.Test test.duration s rpc.method=GetItem 2", "AWSSDK.Test test.errors {error} rpc.method=PutItem 1"], ignoreOrder: true);
    }

    private static Attributes Call(string method) => new([new("rpc.method", method)]);

    /// <summary>How often, or how many, of each.</summary>
    private sealed class Tell(ConcurrentQueue<string> into) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var tags = new List<string>();
                    foreach (var (key, value) in point.Tags)
                    {
                        tags.Add($"{key}={value}");
                    }

                    into.Enqueue($"{metric.MeterName} {metric.Name} {metric.Unit} {string.Join(' ', tags)} {(metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong())}");
                }
            }

            return ExportResult.Success;
        }
    }

    /// <summary>Also gets the spans of the SDK calls that other tests make at the same time.</summary>
    private sealed class Collect(ConcurrentQueue<Activity> into) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => into.Enqueue(data);
    }
}
