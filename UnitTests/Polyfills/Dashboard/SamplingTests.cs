using Aspire.Hosting.Dashboard.Api;
using Aspire.Hosting.Dashboard.Store;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class SamplingTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void A_counter_is_drawn_as_its_rate_a_second()
    {
        var series = Numbers((0, 10), (1, 15), (3, 25));

        Sampling.Sum([series], InstrumentKind.Counter, 0, Second, 4).ShouldBe([null, 5, null, 5]);
    }

    [Fact]
    public void A_counter_that_was_set_back_starts_again()
    {
        var series = Numbers((0, 10), (1, 3));

        Sampling.Sum([series], InstrumentKind.Counter, 0, Second, 2).ShouldBe([null, 3]);
    }

    [Fact]
    public void Other_numbers_are_drawn_as_they_are_summed_over_series() =>
        Sampling.Sum([Numbers((0, 10), (1, 12)), Numbers((1, 30))], InstrumentKind.Gauge, 0, Second, 2).ShouldBe([10, 42]);

    [Fact]
    public void A_distribution_counts_only_what_came_in_since_the_last_point()
    {
        var series = new Series([], 10);
        series.Add(new Point(0, 0, 4, [4, 0, 0]), isDelta: false, [10, 20]);
        series.Add(new Point(Second, 0, 14, [4, 10, 0]), isDelta: false, [10, 20]);

        var steps = Sampling.Distributions([series], 0, Second, 2);

        steps[1].Buckets.ShouldBe([0L, 10, 0]);
        steps[1].Percentile(0.5).ShouldBe(15);
        steps[1].Percentile(1).ShouldBe(20);
    }

    [Fact]
    public void A_distribution_sent_by_deltas_is_the_same()
    {
        var series = new Series([], 10);
        series.Add(new Point(0, 0, 4, [4, 0, 0]), isDelta: true, [10, 20]);
        series.Add(new Point(Second, 0, 10, [0, 10, 0]), isDelta: true, [10, 20]);

        Sampling.Distributions([series], 0, Second, 2)[1].Buckets.ShouldBe([0L, 10, 0]);
    }

    [Fact]
    public void Where_nothing_was_measured_there_is_no_percentile() =>
        new Distribution([10, 20], [0, 0, 0]).Percentile(0.5).ShouldBeNull();

    [Fact]
    public void What_lies_above_the_last_bound_is_told_as_that_bound() =>
        new Distribution([10, 20], [0, 0, 5]).Percentile(0.5).ShouldBe(20);

    private static Series Numbers(params (int At, double Value)[] points)
    {
        var series = new Series([], 10);
        foreach (var (at, value) in points)
        {
            series.Add(new Point(at * Second, value), isDelta: false);
        }

        return series;
    }
}
