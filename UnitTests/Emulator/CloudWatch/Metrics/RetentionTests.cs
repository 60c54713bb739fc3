using CampusIssues.Emulator.CloudWatch.Metrics;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Metrics;

public sealed class RetentionTests : CloudWatchFacts
{
    private static readonly MetricId Orders = MetricId.Of("us-east-1", "Shop", "Orders", []);

    [Theory]
    [InlineData(0, 60, 3)]
    [InlineData(16, 60, 2)]
    [InlineData(64, 60, 1)]
    [InlineData(456, 60, 0)]
    public async Task Old_points_grow_coarser_and_vanish(int days, int period, int points)
    {
        await PutAsync("Orders", 1, minutesAgo: 30);
        await PutAsync("Orders", 5, minutesAgo: 29);
        await PutAsync("Orders", 6, minutesAgo: 10);
        var start = Minute(-60);

        Clock.Advance(TimeSpan.FromDays(days));
        Aws.Get<MetricRetention>().Apply();

        var found = Aws.Get<MetricStore>().Read(Orders, null, start, start + 3600, period);
        found.Count.ShouldBe(points);
        found.Sum(point => point.Statistics.Sum).ShouldBe(points == 0 ? 0 : 12);
        found.Select(point => point.Statistics.Maximum).DefaultIfEmpty().Max().ShouldBe(points == 0 ? 0 : 6);
    }

    [Fact]
    public void What_services_tell_is_stored_by_minutes_and_seen_in_every_region()
    {
        var buffer = Aws.Get<MetricBuffer>();
        var start = Minute(0);
        var series = buffer.Series("AWS/Test", "Calls", "Count", ("Name", "a"));
        series.Record(1);
        buffer.Record("AWS/Test", "Calls", 2, "Count", ("Name", "a"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        series.Record(4);

        var found = Aws.Get<MetricStore>().Read(MetricId.Of("eu-west-1", "AWS/Test", "Calls", [new("Name", "a")]), null, start, start + 600, 60);

        found.Select(point => (point.Time, point.Statistics.Sum)).ShouldBe([(start, 3d), (start + 60, 4d)]);
    }
}
