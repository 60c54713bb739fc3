namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>The last lines of an invocation's log, up to 4 KB.</summary>
internal sealed class LogTail
{
    private readonly Queue<string> _lines = new();
    private readonly Lock _lock = new();
    private int _length;

    public void Clear()
    {
        lock (_lock)
        {
            _lines.Clear();
            _length = 0;
        }
    }

    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.Enqueue(line);
            _length += line.Length + 1;
            while (_length > LambdaLimits.LogTail && _lines.Count > 1)
            {
                _length -= _lines.Dequeue().Length + 1;
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            var text = string.Join('\n', _lines);
            return text.Length > LambdaLimits.LogTail ? text[^LambdaLimits.LogTail..] : text;
        }
    }
}
