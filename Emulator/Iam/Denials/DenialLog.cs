using CampusIssues.Emulator.Iam.Policies;

namespace CampusIssues.Emulator.Iam.Denials;

/// <summary>What was refused since the start, the latest first: one entry for each caller, action, resource and reason.</summary>
internal sealed class DenialLog(TimeProvider time)
{
    private const int Limit = 200;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Denial> _denials = [];

    /// <summary>The entries, the latest first.</summary>
    public IReadOnlyList<Denial> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _denials.Values.OrderByDescending(denial => denial.LastAt)];
            }
        }
    }

    /// <summary>Adds a denial; tells whether the same wasn't told within the last minute, for those who ask again and again.</summary>
    public bool Add(Decision decision)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            var known = _denials.GetValueOrDefault(decision.Message);
            _denials[decision.Message] = new Denial(decision, known?.FirstAt ?? now, now, (known?.Count ?? 0) + 1, known is null || now - known.ToldAt >= TimeSpan.FromMinutes(1) ? now : known.ToldAt);
            if (_denials.Count > Limit)
            {
                _denials.Remove(_denials.MinBy(entry => entry.Value.LastAt).Key);
            }

            return _denials[decision.Message].ToldAt == now;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _denials.Clear();
        }
    }
}

/// <summary>A decision against a caller.</summary>
/// <param name="Decision">The decision, as it was the last time.</param>
/// <param name="FirstAt">When it came first.</param>
/// <param name="LastAt">When it came last.</param>
/// <param name="Count">How often it came.</param>
/// <param name="ToldAt">When it was last written to the console.</param>
internal sealed record Denial(Decision Decision, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Count, DateTimeOffset ToldAt);
