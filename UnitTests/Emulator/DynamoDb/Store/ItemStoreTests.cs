using System.Text;
using CampusIssues.Emulator.DynamoDb.Store;
using Entry = CampusIssues.Emulator.DynamoDb.Store.Record;

namespace CampusIssues.UnitTests.Emulator.DynamoDb.Store;

public sealed class ItemStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("item-store-").FullName;

    [Fact]
    public void What_was_committed_is_there_after_a_crash()
    {
        var crashed = new ItemStore(_directory);
        crashed.Commit(Put("a", "1"), Put("b", "2"));
        crashed.Commit(Delete("a"));

        using var store = new ItemStore(_directory);

        store.Get(1, Key("a")).ShouldBeNull();
        Text(store.Get(1, Key("b"))).ShouldBe("2");
        store.Totals(1).ShouldBe(new SpaceTotals(1, 1));
    }

    [Fact]
    public void A_batch_that_was_cut_off_leaves_nothing()
    {
        var crashed = new ItemStore(_directory);
        crashed.Commit(Put("a", "1"));
        crashed.Commit(Put("b", "2"), Put("c", "3"));
        var log = Directory.GetFiles(_directory, "items-*.log").Single();
        using (var file = new FileStream(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.SetLength(file.Length - 5);
        }

        using var store = new ItemStore(_directory);

        Keys(store).ShouldBe(["a"]);
    }

    [Fact]
    public void What_went_to_SQLite_is_read_with_what_is_in_memory()
    {
        using (var first = new ItemStore(_directory))
        {
            first.Commit(Put("a", "1"), Put("b", "2"), Put("d", "4"));
        }

        using var store = new ItemStore(_directory);
        store.Commit(Delete("b"), Put("c", "3"), Put("d", "5", 1));

        Keys(store).ShouldBe(["a", "c", "d"]);
        Keys(store, descending: true).ShouldBe(["d", "c", "a"]);
        Text(store.Get(1, Key("d"))).ShouldBe("5");
        Directory.GetFiles(_directory, "items-*.log").Length.ShouldBe(1);
    }

    [Fact]
    public void The_log_stays_small_however_often_an_item_is_written()
    {
        using var store = new ItemStore(_directory, memtableLimit: 1_000);
        var writes = 0;

        SpinWait.SpinUntil(WriteAgain, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        store.Totals(1).ShouldBe(new SpaceTotals(1, 100));

        bool WriteAgain()
        {
            store.Commit(Put("a", new string('x', 100), writes == 0 ? -1 : 100));
            return ++writes > 1_000 && LogSize() < 20_000;
        }

        long LogSize() => new DirectoryInfo(_directory).EnumerateFiles("items-*.log").Sum(file => file.Exists ? file.Length : 0);
    }

    [Fact]
    public void Small_memory_makes_many_flushes_and_loses_nothing()
    {
        using (var small = new ItemStore(_directory, memtableLimit: 4_000))
        {
            for (var index = 0; index < 2_000; index++)
            {
                small.Commit(Put($"{index % 700:D5}", $"{index}", index < 700 ? -1 : 1));
            }
        }

        using var store = new ItemStore(_directory);

        store.Totals(1).Count.ShouldBe(700);
        Keys(store).Count.ShouldBe(700);
        Text(store.Get(1, Key("00599"))).ShouldBe("1999");
        Text(store.Get(1, Key("00600"))).ShouldBe("1300");
    }

    [Fact]
    public void A_dropped_space_is_empty_after_a_crash_too()
    {
        using (var first = new ItemStore(_directory))
        {
            first.Commit(Put("a", "1"));
        }

        var crashed = new ItemStore(_directory);
        crashed.Drop(1);

        using var store = new ItemStore(_directory);
        store.Commit(Put("z", "1"));

        store.Get(1, Key("z")).ShouldNotBeNull();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static StoreWrite Put(string key, string value, int oldSize = -1) => new(1, Key(key), Entry.Make(value.Length, value.Length, Encoding.UTF8.GetBytes(value)), oldSize);

    private static StoreWrite Delete(string key) => new(1, Key(key), null, 1);

    private static byte[] Key(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[]? record) => Encoding.UTF8.GetString(Entry.ContentOf(record.ShouldNotBeNull()));

    private static List<string> Keys(ItemStore store, bool descending = false)
    {
        var keys = new List<string>();
        using var cursor = store.Read(new KeyRange(1, [], null, descending));
        while (cursor.MoveNext())
        {
            keys.Add(Encoding.UTF8.GetString(cursor.Key));
        }

        return keys;
    }
}

file static class Commits
{
    public static void Commit(this ItemStore store, params StoreWrite[] writes)
    {
        var batch = new WriteBatch();
        batch.Writes.AddRange(writes);
        store.Commit(batch);
    }
}
