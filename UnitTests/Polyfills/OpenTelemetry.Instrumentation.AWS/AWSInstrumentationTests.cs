using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon;
using Amazon.Runtime;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Kind = Amazon.Runtime.Telemetry.Tracing.SpanKind;

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

    /// <summary>Also gets the spans of the SDK calls that other tests make at the same time.</summary>
    private sealed class Collect(ConcurrentQueue<Activity> into) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => into.Enqueue(data);
    }
}
