using System.Globalization;
using System.Text;
using CampusIssues.Benchmarks.Gateway;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Report;

/// <summary>
/// The whole report request, through gateway, function and DynamoDB, beside serverless-offline with a handler that does nothing.
/// </summary>
internal static class ReportBenchmark
{
    private static readonly int[] Connections = [1, 16, 64];

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = TimeSpan.FromSeconds(Number(args, "--seconds", 5));
        var failures = 0;
        using (var system = await RunningSystem.StartAsync(Number(args, "--functions", 2), otlp: null))
        {
            failures = await MeasureAsync("report an issue", system.ReportAddress, system.Reports, seconds);
        }

        if (Text(args, "--peer") is not "none")
        {
            using var peer = await ServerlessOffline.StartAsync(Text(args, "--peer"));
            var request = Encoding.ASCII.GetBytes($"GET {peer.Address.AbsolutePath} HTTP/1.1\r\nHost: {peer.Address.Authority}\r\nAccept: application/json\r\n\r\n");
            await MeasureAsync("serverless-offline, trivial", peer.Address, [request], seconds);
        }

        return failures == 0 ? 0 : 1;
    }

    private static async Task<int> MeasureAsync(string name, Uri address, IReadOnlyList<byte[]> requests, TimeSpan seconds)
    {
        var failures = 0;
        LoadGenerator.Run(address, requests, 16, seconds);
        foreach (var connections in Connections)
        {
            var result = LoadGenerator.Run(address, requests, connections, seconds);
            failures += result.Failures;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-28} {connections,3} connections: {result.Rate,8:0} requests/s, p50 {result.Median.TotalMilliseconds:0.00} ms, p99 {result.Slow.TotalMilliseconds:0.00} ms, failed {result.Failures} {result.FirstFailure}"));
        }

        return failures;
    }

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) => int.TryParse(Text(args, name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
