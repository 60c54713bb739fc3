using System.Text.Json;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>Reads a request's body as a structure, and checks its constraints.</summary>
internal static class InputReader
{
    /// <summary>How deep JSON may be: deeper values can be told to be too deep, others are garbage.</summary>
    public const int MaxDepth = 512;

    /// <summary>Reads and checks an input; throws <c>SerializationException</c> for what isn't JSON of its form.</summary>
    public static StructValue Read(ReadOnlySpan<byte> body, StructShape shape)
    {
        var input = Parse(body, shape);
        Constraints.Check(input);
        return input;
    }

    private static StructValue Parse(ReadOnlySpan<byte> body, StructShape shape)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw Errors.Serialization();
            }

            var input = (StructValue)shape.Read(ref reader);
            return reader.Read() ? throw Errors.Serialization() : input;
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException)
        {
            throw Errors.Serialization();
        }
    }
}
