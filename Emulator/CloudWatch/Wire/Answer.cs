using System.Collections;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>
/// A structure of an answer, which each protocol writes in its own way: texts, numbers, flags, times (<see cref="DateTimeOffset"/>),
/// structures, lists (<see cref="IEnumerable"/>) and maps (<see cref="IReadOnlyDictionary{TKey, TValue}"/> of numbers). Members that are null are left out.
/// </summary>
internal sealed class Answer : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> _members = [];

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    public void Add(string name, object? value)
    {
        if (value is not null)
        {
            _members.Add(new(name, value));
        }
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
