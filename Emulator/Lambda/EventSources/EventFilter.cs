using System.Text.Json;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>The filters of a mapping: a record must match one of them, where there are any.</summary>
internal sealed class EventFilter(IReadOnlyList<string> patterns)
{
    private readonly JsonElement[] _patterns = [.. patterns.Select(Parse)];

    public bool Matches(ReadOnlyMemory<byte> record)
    {
        if (_patterns.Length == 0)
        {
            return true;
        }

        using var json = JsonDocument.Parse(record);
        return _patterns.Any(pattern => EventPattern.Matches(pattern, json.RootElement));
    }

    private static JsonElement Parse(string pattern)
    {
        using var json = JsonDocument.Parse(pattern);
        return json.RootElement.Clone();
    }
}
