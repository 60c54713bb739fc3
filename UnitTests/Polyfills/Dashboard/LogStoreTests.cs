using Aspire.Hosting.Dashboard.Store;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class LogStoreTests
{
    private readonly LogStore _store = new(new Retention { Logs = 3 });

    [Fact]
    public void The_newest_records_are_kept_and_told_first()
    {
        _store.Add([.. Enumerable.Range(1, 5).Select(Record)]);

        _store.Newest(_ => true, long.MaxValue, 10).Select(record => record.Message).ShouldBe(["5", "4", "3"]);
        _store.Received.ShouldBe(5);
    }

    [Fact]
    public void Older_records_are_told_from_a_sequence_number_on()
    {
        _store.Add([.. Enumerable.Range(1, 3).Select(Record)]);

        _store.Newest(_ => true, before: 2, limit: 10).Select(record => record.Message).ShouldBe(["2", "1"]);
    }

    [Fact]
    public void After_clearing_only_new_records_are_told()
    {
        _store.Add([Record(1)]);
        _store.Clear();
        _store.Add([Record(2)]);

        _store.Newest(_ => true, long.MaxValue, 10).Select(record => record.Message).ShouldBe(["2"]);
    }

    private static LogRecord Record(int number) => new(0, number, 9, $"{number}", "test", new TelemetryResource("web", []));
}
