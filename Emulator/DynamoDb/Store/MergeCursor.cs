namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>Walks over several layers as if they were one: of equal keys the newest counts, and what was deleted is left out.</summary>
internal sealed class MergeCursor : EntryCursor
{
    private readonly EntryCursor[] _layers;
    private readonly bool[] _has;
    private readonly bool _descending;

    /// <param name="layers">The layers, newest first.</param>
    /// <param name="descending">Whether they are read from their ends.</param>
    public MergeCursor(EntryCursor[] layers, bool descending)
    {
        _layers = layers;
        _descending = descending;
        _has = [.. layers.Select(layer => layer.MoveNext())];
    }

    public override bool MoveNext()
    {
        while (true)
        {
            var first = FindFirst();
            if (first < 0)
            {
                return false;
            }

            Key = _layers[first].Key;
            Value = _layers[first].Value;
            for (var index = first; index < _layers.Length; index++)
            {
                if (_has[index] && (index == first || _layers[index].Key.AsSpan().SequenceEqual(Key)))
                {
                    _has[index] = _layers[index].MoveNext();
                }
            }

            if (Value is not null)
            {
                return true;
            }
        }
    }

    public override void Dispose()
    {
        foreach (var layer in _layers)
        {
            layer.Dispose();
        }

        base.Dispose();
    }

    private int FindFirst()
    {
        var first = -1;
        for (var index = 0; index < _layers.Length; index++)
        {
            if (!_has[index])
            {
                continue;
            }

            var order = first < 0 ? -1 : _layers[index].Key.AsSpan().SequenceCompareTo(_layers[first].Key);
            if (first < 0 || (_descending ? order > 0 : order < 0))
            {
                first = index;
            }
        }

        return first;
    }
}
