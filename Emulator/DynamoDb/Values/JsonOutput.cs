using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>JSON writers that write UTF-8 as it is, as AWS does, and are used again by their thread.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? _spare;

    /// <summary>Writes a document with the thread's writer. <paramref name="write"/> must not wait.</summary>
    public static void Write<T>(IBufferWriter<byte> output, T state, Action<Utf8JsonWriter, T> write)
    {
        var json = _spare ?? new Utf8JsonWriter(output, Options);
        _spare = null;
        json.Reset(output);
        write(json, state);
        json.Flush();
        json.Reset(ArrayWriter.Nowhere);
        _spare = json;
    }

    private static class ArrayWriter
    {
        public static readonly IBufferWriter<byte> Nowhere = new ArrayBufferWriter<byte>(1);
    }
}
