using Amazon.Lambda.DynamoDBEvents;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Statistics;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Statistics;

public sealed class StatisticsTests
{
    [Fact]
    public async Task Figures_follow_what_happens_to_issues()
    {
        var campus = await TestCampus.StartAsync();
        var open = Issue("Library", "Network");
        var later = open with { Status = Status.InProgress, AssignedTo = "IT", Priority = "HIGH", AcknowledgedAt = Samples.Now.AddMinutes(30) };
        var done = later with { Status = Status.Resolved, ResolvedAt = Samples.Now.AddHours(2) };
        await CountAsync(campus, StreamBatch.Record(null, open, "1"), StreamBatch.Record(null, Issue("Cafeteria", "Other"), "2"), StreamBatch.Record(open, later, "3"), StreamBatch.Record(later, done, "4"));

        var figures = (await campus.GetAsync("/statistics?days=3", Role.Viewer)).Json;

        figures.GetProperty("total").GetInt32().ShouldBe(2);
        figures.GetProperty("open").GetInt32().ShouldBe(1);
        Count(figures, "byStatus", "RESOLVED").ShouldBe((0, 1));
        Count(figures, "byStatus", "OPEN").ShouldBe((1, 1));
        Count(figures, "byLocation", "Library").ShouldBe((0, 1));
        Count(figures, "byLocation", "Hostel A").ShouldBe((0, 0));
        Count(figures, "byTeam", "unassigned").ShouldBe((1, 1));
        figures.GetProperty("openByAge")[0].GetRawText().ShouldBe("""{"key":"1d","open":1}""");
        figures.GetProperty("byDay")[2].GetRawText().ShouldBe("""{"day":"2026-03-02","reported":2,"resolved":1}""");
        figures.GetProperty("timeToAcknowledge").GetProperty("medianMinutes").GetDouble().ShouldBe(30, 1.5);
        figures.GetProperty("timeToResolve").GetProperty("p90Minutes").GetDouble().ShouldBe(120, 6);
    }

    [Fact]
    public async Task A_record_that_comes_again_counts_once()
    {
        var campus = await TestCampus.StartAsync();
        var record = StreamBatch.Record(null, Issue("Library", "Network"));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CountAsync(campus, record, record)));

        (await campus.GetAsync("/statistics", Role.Viewer)).Json.GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_deleted_is_not_counted_any_more()
    {
        var campus = await TestCampus.StartAsync();
        var issue = Issue("Library", "Network");

        await CountAsync(campus, StreamBatch.Record(null, issue, "1"), StreamBatch.Record(issue, null, "2"));

        (await campus.GetAsync("/statistics", Role.Viewer)).Json.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void A_change_that_no_figure_shows_counts_nothing() =>
        Contribution.Difference(Samples.Issue(), Samples.Issue() with { Description = "x", Version = 2 }).ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public async Task Days_are_bounded(int days)
    {
        var campus = await TestCampus.StartAsync();

        (await campus.GetAsync($"/statistics?days={days}", Role.Viewer)).Errors.ShouldBe(["days: days must be a number from 1 to 90"]);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_quantile_is_at_most_5_percent_off(double quantile)
    {
        var random = new Random(7);
        double[] minutes = [.. Enumerable.Range(0, 5000).Select(_ => Math.Exp(random.NextDouble() * 10)).Order()];
        var counts = minutes.GroupBy(value => int.Parse(DurationBuckets.Of(TimeSpan.FromMinutes(value)), System.Globalization.CultureInfo.InvariantCulture)).ToDictionary(group => group.Key, group => (long)group.Count());

        var exact = minutes[(int)Math.Ceiling(quantile * minutes.Length) - 1];

        DurationBuckets.Quantile(counts, quantile)!.Value.ShouldBe(exact, exact * 0.05);
    }

    [Fact]
    public void Of_nothing_there_is_no_quantile() => DurationBuckets.Quantile(new Dictionary<int, long>(), 0.5).ShouldBeNull();

    private static (int Open, int Total) Count(System.Text.Json.JsonElement figures, string list, string key)
    {
        var count = figures.GetProperty(list).EnumerateArray().Single(one => one.GetProperty("key").GetString() == key);
        return (count.GetProperty("open").GetInt32(), count.GetProperty("total").GetInt32());
    }

    private static async Task CountAsync(TestCampus campus, params DynamoDBEvent.DynamodbStreamRecord[] records) =>
        (await campus.Stream("CountCampusIssues").HandleAsync(StreamBatch.Of(records), new TestContext())).BatchItemFailures.ShouldBeEmpty();

    private static Issue Issue(string location, string type) => Samples.Issue() with { IssueId = Guid.NewGuid().ToString(), Location = location, IssueType = type };
}
