using System.Diagnostics;
using System.Globalization;
using CampusIssues.Benchmarks.Load;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>Whether the dashboard holds 10,000 spans a second, and what memory that takes.</summary>
internal static class SpansBenchmark
{
    private const int Rate = 10_000;
    private const int Reports = 6;

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = args is ["--seconds", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 60;
        using var dashboard = await DashboardProcess.StartAsync();
        using var http = new HttpClient();
        using var exports = new SpanExports(dashboard.Otlp);
        var times = new List<double>();
        var listed = new List<double>();
        var usage = ProcessUsage.Of(dashboard.Id);
        await PrintAsync(TimeSpan.Zero, 0, dashboard.Id);
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds((double)SpanExports.Size / Rate));
        var total = (long)seconds * Rate / SpanExports.Size;
        for (var sent = 0L; sent < total; sent++)
        {
            times.Add(exports.Send().TotalMilliseconds);
            if ((sent + 1) % (total / Reports) == 0)
            {
                listed.Add(await ListAsync(http, dashboard.Page));
                await PrintAsync(Stopwatch.GetElapsedTime(started), (sent + 1) * SpanExports.Size, dashboard.Id);
            }

            if (Stopwatch.GetElapsedTime(started).TotalSeconds * Rate < (sent + 1) * SpanExports.Size)
            {
                await timer.WaitForNextTickAsync();
            }
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        var reached = total * SpanExports.Size / elapsed.TotalSeconds;
        var spent = ProcessUsage.Of(dashboard.Id).Cpu - usage.Cpu;
        times.Sort();
        await Console.Out.WriteLineAsync(Invariant(
            $"{total * SpanExports.Size:N0} spans in {elapsed.TotalSeconds:0.0} s: {reached:N0} spans/s, processor {spent.TotalSeconds / elapsed.TotalSeconds:P0} of one core"));
        await Console.Out.WriteLineAsync(Invariant(
            $"an export of {SpanExports.Size}: p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms; the list of traces: {listed.Max():0.0} ms at most"));
        return reached >= Rate * 0.99 ? 0 : 1;
    }

    private static async Task<double> ListAsync(HttpClient http, Uri page)
    {
        var started = Stopwatch.GetTimestamp();
        await http.GetByteArrayAsync(new Uri(page, "/api/traces?limit=200"));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Task PrintAsync(TimeSpan after, long spans, int process) =>
        Console.Out.WriteLineAsync(Invariant($"after {after.TotalSeconds,4:0} s and {spans,7:N0} spans: {ProcessUsage.Of(process).Megabytes:0} MB"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
