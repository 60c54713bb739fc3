using System.Diagnostics;
using System.Net.Sockets;

namespace CampusIssues.Benchmarks.Load;

/// <summary>What a run measured.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Median">The median of the times.</param>
/// <param name="Slow">The 99th percentile of the times.</param>
/// <param name="Failures">Answers other than 200.</param>
internal sealed record LoadResult(double Rate, TimeSpan Median, TimeSpan Slow, int Failures)
{
    /// <summary>How many requests were answered.</summary>
    public int Count { get; init; }

    public string? FirstFailure { get; init; }
}

/// <summary>
/// Sends prepared requests over several connections, each the next as soon as the last is answered. One thread polls all of
/// them, so that the generator costs less than any server.
/// </summary>
internal static class LoadGenerator
{
    public static LoadResult Run(Uri url, IReadOnlyList<byte[]> requests, int connections, TimeSpan duration)
    {
        var open = Enumerable.Range(0, connections).Select(_ => new Connection(url)).ToDictionary(connection => connection.Socket);
        try
        {
            var next = 0;
            foreach (var connection in open.Values)
            {
                connection.Send(requests[next++ % requests.Count]);
            }

            return Pump(open, requests, next, duration);
        }
        finally
        {
            foreach (var connection in open.Values)
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>One connection and so many requests a second, as people make them: between two there is time to rest.</summary>
    public static async Task<LoadResult> RunPacedAsync(Uri url, IReadOnlyList<byte[]> requests, int perSecond, TimeSpan duration)
    {
        using var connection = new Connection(url);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        var times = new List<double>();
        var (failures, firstFailure) = (0, (string?)null);
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < duration && await timer.WaitForNextTickAsync())
        {
            connection.Send(requests[times.Count % requests.Count]);
            TimeSpan? time;
            while ((time = connection.Receive()) is null)
            {
                // The rest of the answer is on its way.
            }

            times.Add(time.Value.TotalMilliseconds);
            if (!connection.IsSuccess)
            {
                failures++;
                firstFailure ??= connection.Answer();
            }
        }

        return Result(times, Stopwatch.GetElapsedTime(started), failures, firstFailure);
    }

    private static LoadResult Pump(Dictionary<Socket, Connection> open, IReadOnlyList<byte[]> requests, int next, TimeSpan duration)
    {
        var times = new List<double>(1 << 18);
        var (failures, firstFailure) = (0, (string?)null);
        var started = Stopwatch.GetTimestamp();
        var ready = new List<Socket>();
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            ready.Clear();
            ready.AddRange(open.Keys);
            Socket.Select(ready, null, null, 1_000_000);
            foreach (var socket in ready)
            {
                var connection = open[socket];
                if (connection.Receive() is not { } time)
                {
                    continue;
                }

                times.Add(time.TotalMilliseconds);
                if (!connection.IsSuccess)
                {
                    failures++;
                    firstFailure ??= connection.Answer();
                }

                connection.Send(requests[next++ % requests.Count]);
                if (connection.Socket != socket)
                {
                    open.Remove(socket);
                    open.Add(connection.Socket, connection);
                }
            }
        }

        return Result(times, Stopwatch.GetElapsedTime(started), failures, firstFailure);
    }

    private static LoadResult Result(List<double> times, TimeSpan elapsed, int failures, string? firstFailure)
    {
        times.Sort();
        return new LoadResult(times.Count / elapsed.TotalSeconds, At(times, 0.5), At(times, 0.99), failures) { Count = times.Count, FirstFailure = firstFailure };
    }

    private static TimeSpan At(List<double> times, double share) =>
        times.Count == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(times[(int)Math.Min(times.Count - 1, times.Count * share)]);
}
