using System.Text;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Streams;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// Deletes what is too old: items whose time to live is over
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html), stream records, tokens and recovery journals.
/// </summary>
internal sealed class ExpirySweeper(
    TableCatalog tables,
    IItemStore store,
    ItemWriter writer,
    StreamHub streams,
    RequestTokens tokens,
    RecoveryJournal journal,
    IndexBackfill backfill,
    SpaceCollector collector,
    TimeProvider time,
    DynamoDbOptions options) : BackgroundService
{
    private const int Step = 500;

    private const int TickItems = 20_000;

    // An item that should have gone long ago is kept: its attribute is likely not a time.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(5 * 365);

    /// <summary>Deletes all items whose time is over, at once; returns how many.</summary>
    public int Sweep() => Expiring.Sum(SweepAll);

    private IEnumerable<Table> Expiring => tables.All.Where(table => table.Definition.TimeToLive is { IsEnabled: true });

    private void Tick()
    {
        foreach (var table in Expiring)
        {
            Tick(table);
        }

        streams.Trim();
        tokens.Trim();
        journal.Trim();
    }

    private readonly Dictionary<Table, byte[]> _positions = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        collector.Collect();
        await Task.Yield();
        backfill.Resume();
        using var timer = new PeriodicTimer(options.ExpiryInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Tick();
            }
        }
        catch (OperationCanceledException)
        {
            // The emulator ends.
        }
    }

    // A tick looks at so many items of a table and goes on there with the next, so that a large one costs no more than a small.
    private int Tick(Table table)
    {
        var (expired, next) = FindExpired(table, _positions.GetValueOrDefault(table, []), TickItems);
        _positions[table] = next ?? [];
        return expired.Count(key => Expire(table, key));
    }

    private int SweepAll(Table table)
    {
        var count = 0;
        for (byte[]? from = []; from is not null;)
        {
            List<byte[]> expired;
            (expired, from) = FindExpired(table, from, Step);
            count += expired.Count(key => Expire(table, key));
        }

        return count;
    }

    private (List<byte[]> Expired, byte[]? Next) FindExpired(Table table, byte[] from, int limit)
    {
        var expired = new List<byte[]>();
        using var cursor = store.Read(new KeyRange(table.Keys.Space, from, null));
        var name = Encoding.UTF8.GetBytes(table.Definition.TimeToLive?.Attribute ?? "");
        for (var count = 0; cursor.MoveNext();)
        {
            if (Record.ContentOf(cursor.Value!).IndexOf(name) >= 0 && IsExpired(table, new StoredItem(cursor.Value!)))
            {
                expired.Add(cursor.Key);
            }

            if (++count == limit)
            {
                return (expired, [.. cursor.Key, 0]);
            }
        }

        return (expired, null);
    }

    // The item may have changed since it was found.
    private bool Expire(Table table, byte[] key)
    {
        lock (table.Writing)
        {
            if (Table.Read(store, table.Keys.Space, key) is not { } item || !IsExpired(table, item))
            {
                return false;
            }

            writer.Write(new ItemChange(table, key, item, null) { IsExpiry = true });
            return true;
        }
    }

    private bool IsExpired(Table table, StoredItem item)
    {
        var now = time.GetUtcNow();
        return table.Definition.TimeToLive is { IsEnabled: true } timeToLive
            && item.Attributes.GetValueOrDefault(timeToLive.Attribute) is NumberValue { Number: { Negative: false, Magnitude: < 12 } number }
            && double.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture) is var seconds
            && seconds <= now.ToUnixTimeSeconds()
            && seconds >= (now - Oldest).ToUnixTimeSeconds();
    }
}
