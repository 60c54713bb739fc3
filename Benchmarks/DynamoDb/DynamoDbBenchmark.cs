using System.Diagnostics;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>Measures DynamoDB endpoints beside each other, alternating, in one run.</summary>
internal static class DynamoDbBenchmark
{
    private const int Starts = 9;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);

    public static async Task<int> RunAsync(string[] args)
    {
        var options = BenchmarkOptions.Parse(args);
        var work = Directory.CreateTempSubdirectory("dynamodb-benchmark-").FullName;
        var starts = MeasureStarts(work);
        var servers = Contestants.StartAll(options, work);
        try
        {
            foreach (var server in servers.Where(server => server.Name != Contestants.Floor))
            {
                Prepare(server);
            }

            var measurements = Measure(servers, options);
            await Report.WriteAsync(measurements, starts, Path.Combine(Environment.CurrentDirectory, "artifacts", "benchmarks"));
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static List<Measurement> Measure(List<ServerProcess> servers, BenchmarkOptions options)
    {
        var results = new List<Measurement>();
        foreach (var (operation, bodies) in Workload.Operations.Where(operation => options.Only?.Contains(operation.Operation) != false))
        {
            var texts = bodies().ToArray();
            foreach (var connections in options.Connections)
            {
                var rounds = Enumerable.Range(0, options.Rounds)
                    .SelectMany(_ => servers.Select(server => Measure(server, operation, texts, connections, options.Duration)))
                    .GroupBy(result => result.Server);
                foreach (var round in rounds)
                {
                    results.Add(round.OrderBy(result => result.Rate).ElementAt(round.Count() / 2));
                    Console.Error.WriteLine(results[^1]);
                }
            }
        }

        return results;
    }

    private static Measurement Measure(ServerProcess server, string operation, string[] bodies, int connections, TimeSpan duration)
    {
        byte[][] requests = [.. bodies.Select(body => Workload.Request(operation, body, server.Url))];
        LoadGenerator.Run(server.Url, requests, connections, WarmUp);
        var before = server.Usage;
        var started = Stopwatch.GetTimestamp();
        var result = LoadGenerator.Run(server.Url, requests, connections, duration);
        var after = server.Usage;
        if (result.FirstFailure is { } failure)
        {
            Console.Error.WriteLine($"{server.Name} {operation}: {failure}");
        }

        return new Measurement(
            server.Name,
            operation,
            connections,
            result.Rate,
            result.Median.TotalMilliseconds,
            result.Slow.TotalMilliseconds,
            (after.Cpu - before.Cpu) / Stopwatch.GetElapsedTime(started),
            after.Megabytes,
            result.Failures);
    }

    private static void Prepare(ServerProcess server)
    {
        using var connection = new Connection(server.Url);
        foreach (var (operation, body) in Workload.Setup())
        {
            connection.Send(Workload.Request(operation, body, server.Url));
            while (connection.Receive() is null)
            {
            }

            if (!connection.IsSuccess)
            {
                throw new InvalidOperationException($"{server.Name}: {connection.Answer()}");
            }
        }
    }

    private static List<StartMeasurement> MeasureStarts(string work)
    {
        var times = new Dictionary<string, List<double>> { [Contestants.Ours] = [], [Contestants.Floor] = [] };
        var memory = new Dictionary<string, double>();
        for (var round = 0; round < Starts; round++)
        {
            foreach (var start in new Func<ServerProcess>[] { () => Contestants.StartOurs(Path.Combine(work, $"start{round}")), Contestants.StartFloor })
            {
                using var server = start();
                times[server.Name].Add(server.Start.TotalMilliseconds);
                memory[server.Name] = server.Usage.Megabytes;
            }
        }

        return [.. times.Select(entry => new StartMeasurement(entry.Key, entry.Value.Order().ElementAt(Starts / 2), memory[entry.Key]))];
    }
}
