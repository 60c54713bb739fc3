namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>Walks over a map in blocks, so that writers are never held up.</summary>
internal sealed class MapCursor(SortedMap map, KeyRange range) : EntryCursor
{
    private const int FirstBlock = 16;

    private const int LargestBlock = 256;

    private KeyValuePair<byte[], byte[]?>[] _block = [];
    private byte[]? _next = range.Descending ? range.To : range.From;
    private int _at;
    private int _count;
    private bool _isLast;

    public override bool MoveNext()
    {
        if (_at == _count && !ReadBlock())
        {
            return false;
        }

        var (key, value) = _block[_at++];
        if (range.Descending ? key.AsSpan().SequenceCompareTo(range.From) < 0 : range.To is { } to && key.AsSpan().SequenceCompareTo(to) >= 0)
        {
            (_at, _count, _isLast) = (0, 0, true);
            return false;
        }

        Key = key;
        Value = value;
        return true;
    }

    private bool ReadBlock()
    {
        if (_isLast)
        {
            return false;
        }

        _block = new KeyValuePair<byte[], byte[]?>[Math.Min(Math.Max(_block.Length * 4, FirstBlock), LargestBlock)];
        _count = range.Descending ? map.ReadDown(_next, _block) : map.ReadUp(_next!, _block);
        _at = 0;
        _isLast = _count < _block.Length;
        if (_count > 0)
        {
            var last = _block[_count - 1].Key;
            _next = range.Descending ? last : [.. last, 0];
        }

        return _count > 0;
    }
}
