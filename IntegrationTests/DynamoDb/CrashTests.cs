using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace CampusIssues.IntegrationTests.DynamoDb;

public sealed class CrashTests : IDisposable
{
    private const int Rounds = 5;

    private const int Writers = 8;

    private const int WritesBeforeKill = 400;

    private readonly string _data = Directory.CreateTempSubdirectory("crash-").FullName;

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9_rounds_under_load_streams_included()
    {
        var acknowledged = new ConcurrentDictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            using var emulator = await EmulatorProcess.StartAsync(_data);
            using var client = DynamoDbClients.Client(emulator.Endpoint, retries: 0);
            if (round == 0)
            {
                await client.CreateAsync("Crash");
            }

            await CheckAsync(client, emulator.Endpoint, acknowledged);
            await WriteUntilKilledAsync(emulator, client, acknowledged, round);
        }

        using var last = await EmulatorProcess.StartAsync(_data);
        using var reader = DynamoDbClients.Client(last.Endpoint);
        await CheckAsync(reader, last.Endpoint, acknowledged);
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(Rounds * WritesBeforeKill / 2);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static async Task WriteUntilKilledAsync(EmulatorProcess emulator, AmazonDynamoDBClient client, ConcurrentDictionary<string, int> acknowledged, int round)
    {
        var count = 0;
        var killed = false;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            try
            {
                for (var number = 0; ; number++)
                {
                    var id = $"{writer}-{round}-{number}";
                    await client.PutItemAsync("Crash", new() { ["id"] = new(id), ["n"] = new() { N = $"{number}" }, ["filler"] = new(new string('x', 500)) });
                    acknowledged[id] = number;
                    if (Interlocked.Increment(ref count) == WritesBeforeKill)
                    {
                        Volatile.Write(ref killed, true);
                        emulator.Kill();
                    }
                }
            }
            catch (Exception) when (Volatile.Read(ref killed))
            {
                // The emulator was killed under it.
            }
        })));
    }

    private static async Task CheckAsync(AmazonDynamoDBClient client, Uri endpoint, ConcurrentDictionary<string, int> acknowledged)
    {
        var stored = new Dictionary<string, int>();
        await foreach (var page in client.Paginators.Scan(new ScanRequest("Crash")).Responses)
        {
            foreach (var item in page.Items ?? [])
            {
                stored[item["id"].S] = int.Parse(item["n"].N, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        acknowledged.Where(write => stored.GetValueOrDefault(write.Key, -1) != write.Value).ShouldBeEmpty();
        var streamed = await StreamedAsync(client, endpoint);
        stored.Keys.Except(streamed).ShouldBeEmpty();
        streamed.Except(stored.Keys).ShouldBeEmpty();
        (await client.DescribeTableAsync("Crash")).Table.ItemCount.ShouldBe(stored.Count);
    }

    private static async Task<HashSet<string>> StreamedAsync(AmazonDynamoDBClient client, Uri endpoint)
    {
        using var streams = new StreamCalls(endpoint);
        var arn = (await client.DescribeTableAsync("Crash")).Table.LatestStreamArn;
        return [.. (await streams.NewImagesAsync(arn)).Select(image => image.GetProperty("id").GetProperty("S").GetString()!)];
    }
}
