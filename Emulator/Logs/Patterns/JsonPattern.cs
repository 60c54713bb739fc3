using System.Text.Json;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>Messages that are JSON objects and fulfil a condition.</summary>
internal sealed class JsonPattern(JsonCondition condition) : FilterPattern
{
    public override IReadOnlyDictionary<string, string>? Match(string message)
    {
        var start = message.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(message);
            return condition.Holds(json.RootElement) ? NoFields : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
