using CampusIssues.Emulator.CloudWatch.Metrics;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class StatisticTests
{
    [Theory]
    [InlineData("SampleCount", 10)]
    [InlineData("Sum", 55)]
    [InlineData("Average", 5.5)]
    [InlineData("Minimum", 1)]
    [InlineData("Maximum", 10)]
    [InlineData("p0", 1)]
    [InlineData("p50", 5)]
    [InlineData("p90", 9)]
    [InlineData("p99.9", 10)]
    [InlineData("p100", 10)]
    [InlineData("tm90", 5)]
    [InlineData("tc90", 9)]
    [InlineData("ts90", 45)]
    [InlineData("wm90", 5.4)]
    [InlineData("TM(10%:90%)", 5.5)]
    [InlineData("TC(10%:90%)", 8)]
    [InlineData("WM(10%:90%)", 5.5)]
    [InlineData("TM(2:4)", 3.5)]
    [InlineData("TS(:3)", 6)]
    [InlineData("TC(8:)", 2)]
    [InlineData("PR(:3)", 30)]
    [InlineData("PR(5:8)", 30)]
    [InlineData("IQM", 5.5)]
    public void Each_statistic_of_one_to_ten(string name, double expected)
    {
        var statistics = new Statistics();
        foreach (var value in Enumerable.Range(1, 10))
        {
            statistics.Add(value, 1);
        }

        Statistic.Parse(name)!.Of(statistics).ShouldNotBeNull().ShouldBe(expected, 1e-9);
    }

    [Theory]
    [InlineData("p101")]
    [InlineData("p")]
    [InlineData("Median")]
    [InlineData("TM(:)")]
    [InlineData("TM(90%:10%)")]
    [InlineData("TM(10%:100)")]
    [InlineData("PR(10%:90%)")]
    [InlineData("sum")]
    public void What_is_no_statistic(string name) => Statistic.Parse(name).ShouldBeNull();

    [Fact]
    public void Many_different_values_stay_small_and_near_the_truth()
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 20_000).Select(_ => Math.Exp(random.NextDouble() * 10)).ToArray();
        var (left, right) = (new Statistics(), new Statistics());
        foreach (var value in values[..10_000])
        {
            left.Add(value, 1);
        }

        foreach (var value in values[10_000..])
        {
            right.Add(value, 1);
        }

        left.Add(Statistics.Read(right.Count, right.Sum, right.Minimum, right.Maximum, right.WriteDistribution()));

        Array.Sort(values);
        left.Count.ShouldBe(20_000);
        left.Values!.Count.ShouldBeLessThan(1000);
        foreach (var percent in new[] { 1, 50, 95, 99 })
        {
            var truth = values[(percent * 200) - 1];
            Statistic.Parse($"p{percent}")!.Of(left)!.Value.ShouldBe(truth, truth * 0.03);
        }
    }

    [Fact]
    public void Values_that_lie_very_far_apart_stay_small_too()
    {
        var statistics = new Statistics();
        foreach (var exponent in Enumerable.Range(-300, 600))
        {
            statistics.Add(Math.Pow(10, exponent), 1);
            statistics.Add(-Math.Pow(10, exponent), 1);
        }

        statistics.Values!.Count.ShouldBeLessThanOrEqualTo(512);
        statistics.Minimum.ShouldBe(-1e299);
    }
}
