using System.Diagnostics;
using CampusIssues.Functions.Telemetry;

namespace CampusIssues.UnitTests.Functions.Telemetry;

public sealed class HiddenSpanAddressesTests
{
    private const string Said = "Email address is not verified: bo@campus.example in region US-EAST-1";
    private const string Told = "Email address is not verified: [address] in region US-EAST-1";

    [Fact]
    public void A_failed_calls_span_tells_no_address_in_its_event_its_attributes_or_its_status()
    {
        using var hidden = new HiddenSpanAddresses();
        using var source = new ActivitySource($"AWSSDK.{nameof(HiddenSpanAddressesTests)}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = other => other == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var span = source.StartActivity("SES.SendEmail")!;

        span.AddException(new InvalidOperationException(Said));
        span.SetTag("exception.message", Said).SetTag("exception.stacktrace", $"at {Said}").SetStatus(ActivityStatusCode.Error, Said);
        span.Stop();
        hidden.OnEnd(span);

        var tags = span.Events.ShouldHaveSingleItem().Tags.ToDictionary();
        tags["exception.type"].ShouldBe(typeof(InvalidOperationException).FullName);
        tags["exception.message"].ShouldBe(Told);
        tags["exception.stacktrace"].ShouldBe($"{typeof(InvalidOperationException).FullName}: {Told}");
        span.GetTagItem("exception.message").ShouldBe(Told);
        span.GetTagItem("exception.stacktrace").ShouldBe($"at {Told}");
        span.StatusDescription.ShouldBe(Told);
    }
}
