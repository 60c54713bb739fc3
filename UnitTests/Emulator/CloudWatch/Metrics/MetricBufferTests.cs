using CampusIssues.Emulator.CloudWatch.Metrics;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class MetricBufferTests
{
    private readonly MetricBuffer _buffer = new(new ManualClock());

    [Fact]
    public void A_metric_is_the_same_in_every_order_of_its_dimensions()
    {
        _buffer.Record("AWS/Test", "Calls", 1, "Count", ("A", "1"), ("B", "2"));
        _buffer.Record("AWS/Test", "Calls", 2, "Count", ("B", "2"), ("A", "1"));
        _buffer.Record("AWS/Test", "Calls", 4, "Count", ("A", "1"), ("B", "2"));

        var sample = _buffer.Take().ShouldHaveSingleItem();
        sample.Statistics.Sum.ShouldBe(7);
        sample.Statistics.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("AWS/Other", "Calls", "Count", "1")]
    [InlineData("AWS/Test", "Errors", "Count", "1")]
    [InlineData("AWS/Test", "Calls", "Seconds", "1")]
    [InlineData("AWS/Test", "Calls", "Count", "2")]
    public void What_differs_in_one_text_is_another_metric(string metricNamespace, string name, string unit, string value)
    {
        _buffer.Record("AWS/Test", "Calls", 1, "Count", ("A", "1"));
        _buffer.Record(metricNamespace, name, 2, unit, ("A", value));

        _buffer.Take().Select(sample => sample.Statistics.Sum).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void One_that_was_given_up_for_rest_is_recorded_again()
    {
        _buffer.Record("AWS/Test", "Calls", 1, "Count", ("A", "1"));
        _buffer.Take().Count.ShouldBe(1);
        _buffer.Take().ShouldBeEmpty();

        _buffer.Record("AWS/Test", "Calls", 2, "Count", ("A", "1"));

        _buffer.Take().ShouldHaveSingleItem().Statistics.Sum.ShouldBe(2);
    }
}
