using System.Collections.Immutable;

namespace Aspire.Hosting.Orchestration;

/// <summary>Hides the values of secret parameters in whatever is printed or kept of a resource's output.</summary>
internal sealed class SecretMask
{
    private const int ShortestHidden = 4;
    private const string Mask = "********";

    private ImmutableHashSet<string> _values = [];

    public void Add(string? value)
    {
        if (value is { Length: >= ShortestHidden })
        {
            ImmutableInterlocked.Update(ref _values, (values, item) => values.Add(item), value);
        }
    }

    public string Apply(string text)
    {
        foreach (var value in _values)
        {
            text = text.Replace(value, Mask, StringComparison.Ordinal);
        }

        return text;
    }
}
