namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Keeps one copy of short texts that come again and again. A text may push out another: it is a cache, of fixed size and without locks.</summary>
internal sealed class StringPool
{
    private const int Slots = 8_192;
    private const int Longest = 40;

    private readonly string?[] _slots = new string?[Slots];

    public string Get(string text)
    {
        if (text.Length > Longest)
        {
            return text;
        }

        ref var slot = ref _slots[string.GetHashCode(text.AsSpan()) & (Slots - 1)];
        if (slot is { } known && known == text)
        {
            return known;
        }

        slot = text;
        return text;
    }
}
