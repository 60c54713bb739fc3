using System.Globalization;
using System.Text;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>Whether a table with a million items of 1 KB is read as fast as one with a thousand, in memory that stays bounded.</summary>
internal static class MillionBenchmark
{
    private const string Table = "BenchMillion";

    private const int PageItems = 10;

    private const int BatchSize = 25;

    private const int Samples = 10_000;

    private const int LoadConnections = 16;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    private static readonly string Filler = new('x', 900);

    /// <param name="Items">How many items the table has.</param>
    /// <param name="Get">GetItem of a random item.</param>
    /// <param name="Query">Query of ten items of a random partition.</param>
    /// <param name="Megabytes">The server's memory after it.</param>
    private sealed record SizeCost(int Items, LoadResult Get, LoadResult Query, double Megabytes);

    public static async Task<int> RunAsync(string[] args)
    {
        var sizes = args is ["--items", var text] ? [.. text.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : new[] { 1_000, 100_000, 1_000_000 };
        var data = Directory.CreateTempSubdirectory("dynamodb-million-").FullName;
        try
        {
            var costs = new List<SizeCost>();
            using (var server = Contestants.StartOurs(data))
            {
                Call(server.Url, "CreateTable", $$"""{"TableName":"{{Table}}","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}]}""");
                var loaded = 0;
                foreach (var size in sizes)
                {
                    await LoadAsync(server.Url, loaded, size);
                    loaded = size;
                    costs.Add(Measure(server, size));
                }
            }

            using var restarted = Contestants.StartOurs(data);
            var again = Measure(restarted, sizes[^1]);
            await WriteAsync(costs, restarted, again);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        return 0;
    }

    private static SizeCost Measure(ServerProcess server, int items)
    {
        var random = new Random(items);
        byte[][] gets = [.. Enumerable.Range(0, Samples).Select(_ => Get(server.Url, random.Next(items)))];
        byte[][] queries = [.. Enumerable.Range(0, Samples).Select(_ => Query(server.Url, random.Next(items) / PageItems))];
        LoadGenerator.Run(server.Url, gets, 1, Duration / 2);
        LoadGenerator.Run(server.Url, queries, 1, Duration / 2);
        return new SizeCost(items, LoadGenerator.Run(server.Url, gets, 1, Duration), LoadGenerator.Run(server.Url, queries, 1, Duration), server.Usage.Megabytes);
    }

    // Each connection writes every sixteenth batch, the next when the last is answered.
    private static Task LoadAsync(Uri url, int from, int to) => Task.WhenAll(Enumerable.Range(0, LoadConnections).Select(number => Task.Run(() =>
    {
        using var connection = new Connection(url);
        for (var first = from + (number * BatchSize); first < to; first += LoadConnections * BatchSize)
        {
            Send(connection, Workload.Request("BatchWriteItem", Batch(first, Math.Min(first + BatchSize, to)), url));
        }
    })));

    private static void Call(Uri url, string operation, string body)
    {
        using var connection = new Connection(url);
        Send(connection, Workload.Request(operation, body, url));
    }

    private static void Send(Connection connection, byte[] request)
    {
        connection.Send(request);
        while (connection.Receive() is null)
        {
        }

        if (!connection.IsSuccess)
        {
            throw new InvalidOperationException(connection.Answer());
        }
    }

    private static string Batch(int from, int to)
    {
        var puts = Enumerable.Range(from, to - from).Select(item => """{"PutRequest":{"Item":{KEY,"text":{"S":"FILLER"}}}}""".Replace("KEY", Key(item)).Replace("FILLER", Filler));
        return """{"RequestItems":{"TABLE":[PUTS]}}""".Replace("TABLE", Table).Replace("PUTS", string.Join(',', puts));
    }

    private static byte[] Get(Uri url, int item) =>
        Workload.Request("GetItem", """{"TableName":"TABLE","Key":{KEY}}""".Replace("TABLE", Table).Replace("KEY", Key(item)), url);

    private static byte[] Query(Uri url, int partition) => Workload.Request(
        "Query",
        """{"TableName":"TABLE","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"PAGE"}}}""".Replace("TABLE", Table).Replace("PAGE", Page(partition)),
        url);

    private static string Key(int item) =>
        """ "p":{"S":"PAGE"},"s":{"N":"NUMBER"} """.Replace("PAGE", Page(item / PageItems)).Replace("NUMBER", (item % PageItems).ToString(CultureInfo.InvariantCulture));

    private static string Page(int partition) => string.Create(CultureInfo.InvariantCulture, $"page-{partition}");

    private static async Task WriteAsync(List<SizeCost> costs, ServerProcess restarted, SizeCost again)
    {
        var text = new StringBuilder("| items | GetItem p50 ms | p99 ms | Query of 10 p50 ms | p99 ms | MB | failures |\n|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var cost in costs.Append(again))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {cost.Items:N0} | {cost.Get.Median.TotalMilliseconds:N3} | {cost.Get.Slow.TotalMilliseconds:N2} | {cost.Query.Median.TotalMilliseconds:N3} | {cost.Query.Slow.TotalMilliseconds:N2} | {cost.Megabytes:N0} | {cost.Get.Failures + cost.Query.Failures} |");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"\nThe last row is after the process was killed; it answered again after {restarted.Start.TotalMilliseconds:N0} ms.");
        await Console.Out.WriteLineAsync(text.ToString());
        var folder = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "benchmarks")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "dynamodb-million.md"), text.ToString());
    }
}
