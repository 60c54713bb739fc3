using System.Collections.Concurrent;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Parsed expressions by their text, for programs send the same few again and again.</summary>
internal sealed class ExpressionCache<T>(Func<string, T> parse)
    where T : class
{
    private const int Capacity = 1_000;

    private readonly ConcurrentDictionary<string, T> _parsed = new(StringComparer.Ordinal);

    public T Get(string text)
    {
        if (_parsed.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_parsed.Count >= Capacity)
        {
            _parsed.Clear();
        }

        return _parsed[text] = parse(text);
    }
}
