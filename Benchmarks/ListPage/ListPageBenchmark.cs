using System.Diagnostics;
using System.Globalization;
using CampusIssues.Benchmarks.Servers;
using CampusIssues.Functions;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Issues.List;

namespace CampusIssues.Benchmarks.ListPage;

/// <summary>One view of the inbox, measured at one size of the table: of one page, and the median of many.</summary>
internal sealed record PageCost(string View, int Issues, int Shown, int Queries, int Examined, double Units, TimeSpan Median);

/// <summary>Whether a page of the inbox costs the same however many issues there are: the product's own reading, on the emulator.</summary>
internal static class ListPageBenchmark
{
    private const int Limit = 50;
    private const int WarmUps = 20;
    private const int Rounds = 100;

    private static readonly (string Name, IssueQuery Query)[] Views =
    [
        ("all", new IssueQuery { Limit = Limit }),
        ("open", new IssueQuery { Limit = Limit, Statuses = [Status.Open] }),
        ("not resolved", new IssueQuery { Limit = Limit, Statuses = [Status.Open, Status.InProgress] }),
        ("at a location", new IssueQuery { Limit = Limit, Statuses = [Status.Open, Status.InProgress], Location = "Library" }),
        ("of a team", new IssueQuery { Limit = Limit, Statuses = [Status.Open, Status.InProgress], AssignedTo = "IT" }),
        ("of a type, resolved", new IssueQuery { Limit = Limit, Statuses = [Status.Resolved], IssueType = "Network" }),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var sizes = args is ["--issues", var text] ? [.. text.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : new[] { 1_000, 10_000, 100_000, 1_000_000 };
        using var server = ServerProcess.Launch("emulator", "dotnet", port => [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", $"{port}", "--in-memory"]);
        using var dynamo = new CostClient(server.Url);
        var loader = new IssueLoader(dynamo);
        await loader.CreateAsync();
        var costs = new List<PageCost>();
        var loaded = 0;
        foreach (var size in sizes)
        {
            var started = Stopwatch.GetTimestamp();
            await loader.AddAsync(size - loaded);
            loaded = size;
            await Console.Error.WriteLineAsync(Invariant($"{size:N0} issues are there after {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s; the emulator takes {server.Usage.Megabytes:N0} MB"));
            if (costs.Count == 0)
            {
                // Both programs compile their code while it is first used: that isn't the page's cost.
                await MeasureViewsAsync(dynamo, size);
            }

            costs.AddRange(await MeasureViewsAsync(dynamo, size));
        }

        await WriteAsync(costs);
        return 0;
    }

    private static async Task<List<PageCost>> MeasureViewsAsync(CostClient dynamo, int issues)
    {
        var costs = new List<PageCost>();
        foreach (var (name, query) in Views)
        {
            costs.Add(await MeasureAsync(dynamo, name, query, issues));
        }

        return costs;
    }

    private static async Task<PageCost> MeasureAsync(CostClient dynamo, string name, IssueQuery query, int issues)
    {
        var lister = new IssueLister(dynamo, new Settings());
        dynamo.Forget();
        var page = await lister.ListAsync(query, CancellationToken.None);
        var cost = new PageCost(name, issues, page.Issues.Count, dynamo.Queries, dynamo.Examined, dynamo.Units, default);
        var times = new List<TimeSpan>();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await lister.ListAsync(query, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return cost with { Median = times.Skip(WarmUps).Order().ElementAt(Rounds / 2) };
    }

    private static async Task WriteAsync(List<PageCost> costs)
    {
        await Console.Out.WriteLineAsync("| view | issues | shown | queries | items read | read units | median ms | of the first full page |\n|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var cost in costs.OrderBy(cost => Array.FindIndex(Views, view => view.Name == cost.View)))
        {
            var least = costs.First(other => other.View == cost.View && other.Shown == cost.Shown);
            await Console.Out.WriteLineAsync(Invariant($"| {cost.View} | {cost.Issues:N0} | {cost.Shown} | {cost.Queries} | {cost.Examined} | {cost.Units:N1} | {cost.Median.TotalMilliseconds:N1} | {cost.Median / least.Median:N2} |"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
