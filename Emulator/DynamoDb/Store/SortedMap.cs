namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>
/// Entries in memory, ordered by key: a list of sorted runs. Safe for many threads; no lock is held longer than a copy of a
/// few entries.
/// </summary>
internal sealed class SortedMap
{
    private const int RunLength = 256;

    private readonly List<Run> _runs = [new Run()];
    private readonly Lock _lock = new();

    private sealed class Run
    {
        public readonly byte[][] Keys = new byte[RunLength][];
        public readonly byte[]?[] Values = new byte[RunLength][];
        public int Count;

        /// <summary>The index of the first key that isn't less.</summary>
        public int Find(ReadOnlySpan<byte> key)
        {
            int low = 0, high = Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (Keys[middle].AsSpan().SequenceCompareTo(key) < 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }
    }

    /// <summary>Finds an entry; its value is null where it was deleted.</summary>
    public bool TryGet(byte[] key, out byte[]? value)
    {
        lock (_lock)
        {
            var run = _runs[FindRun(key)];
            var index = run.Find(key);
            var found = index < run.Count && run.Keys[index].AsSpan().SequenceEqual(key);
            value = found ? run.Values[index] : null;
            return found;
        }
    }

    /// <summary>Sets an entry; returns by how many bytes the map has grown.</summary>
    public int Set(byte[] key, byte[]? value)
    {
        lock (_lock)
        {
            var at = FindRun(key);
            var run = _runs[at];
            var index = run.Find(key);
            if (index < run.Count && run.Keys[index].AsSpan().SequenceEqual(key))
            {
                var grown = (value?.Length ?? 0) - (run.Values[index]?.Length ?? 0);
                run.Values[index] = value;
                return grown;
            }

            if (run.Count == RunLength)
            {
                (run, index) = Split(at, index);
            }

            Insert(run, index, key, value);
            return key.Length + (value?.Length ?? 0) + 80;
        }
    }

    /// <summary>Removes an entry for good.</summary>
    public void Remove(byte[] key)
    {
        lock (_lock)
        {
            var at = FindRun(key);
            var run = _runs[at];
            var index = run.Find(key);
            if (index == run.Count || !run.Keys[index].AsSpan().SequenceEqual(key))
            {
                return;
            }

            run.Count--;
            Array.Copy(run.Keys, index + 1, run.Keys, index, run.Count - index);
            Array.Copy(run.Values, index + 1, run.Values, index, run.Count - index);
            if (run.Count == 0 && _runs.Count > 1)
            {
                _runs.RemoveAt(at);
            }
        }
    }

    /// <summary>Copies entries from a key on, that key included; returns how many.</summary>
    public int ReadUp(byte[] from, Span<KeyValuePair<byte[], byte[]?>> into)
    {
        lock (_lock)
        {
            var at = FindRun(from);
            var index = _runs[at].Find(from);
            var count = 0;
            for (; at < _runs.Count && count < into.Length; at++, index = 0)
            {
                for (var run = _runs[at]; index < run.Count && count < into.Length; index++)
                {
                    into[count++] = new(run.Keys[index], run.Values[index]);
                }
            }

            return count;
        }
    }

    /// <summary>Copies entries before a key, from the greatest down; returns how many. Null is the map's end.</summary>
    public int ReadDown(byte[]? before, Span<KeyValuePair<byte[], byte[]?>> into)
    {
        lock (_lock)
        {
            var at = before is null ? _runs.Count - 1 : FindRun(before);
            var index = (before is null ? _runs[at].Count : _runs[at].Find(before)) - 1;
            var count = 0;
            while (count < into.Length)
            {
                for (var run = _runs[at]; index >= 0 && count < into.Length; index--)
                {
                    into[count++] = new(run.Keys[index], run.Values[index]);
                }

                if (--at < 0)
                {
                    break;
                }

                index = _runs[at].Count - 1;
            }

            return count;
        }
    }

    // The last run whose first key isn't greater; the first run where there is none.
    private int FindRun(ReadOnlySpan<byte> key)
    {
        int low = 1, high = _runs.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_runs[middle].Keys[0].AsSpan().SequenceCompareTo(key) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private (Run Run, int Index) Split(int at, int index)
    {
        // Keys that come in order fill runs up; others split them in halves.
        var run = _runs[at];
        var keep = index == RunLength && at == _runs.Count - 1 ? RunLength : RunLength / 2;
        var right = new Run { Count = RunLength - keep };
        Array.Copy(run.Keys, keep, right.Keys, 0, right.Count);
        Array.Copy(run.Values, keep, right.Values, 0, right.Count);
        Array.Clear(run.Keys, keep, right.Count);
        Array.Clear(run.Values, keep, right.Count);
        run.Count = keep;
        _runs.Insert(at + 1, right);
        return index > keep || keep == RunLength ? (right, index - keep) : (run, index);
    }

    private static void Insert(Run run, int index, byte[] key, byte[]? value)
    {
        Array.Copy(run.Keys, index, run.Keys, index + 1, run.Count - index);
        Array.Copy(run.Values, index, run.Values, index + 1, run.Count - index);
        run.Keys[index] = key;
        run.Values[index] = value;
        run.Count++;
    }
}
