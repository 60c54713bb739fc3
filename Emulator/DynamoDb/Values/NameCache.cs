using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Gives the same string for the same short name again, so that the names of items that look alike are made once.</summary>
internal static class NameCache
{
    private const int Size = 2048;

    private const int MaxLength = 40;

    private static readonly string?[] Names = new string?[Size];

    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length > MaxLength)
        {
            return reader.GetString()!;
        }

        var utf8 = reader.ValueSpan;
        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref Names[(uint)hash.ToHashCode() % Size];
        var known = slot;
        if (known is not null && Ascii.Equals(utf8, known))
        {
            return known;
        }

        return slot = reader.GetString()!;
    }
}
