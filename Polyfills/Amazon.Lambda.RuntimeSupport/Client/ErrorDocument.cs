using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An exception as Lambda answers it, and as X-Ray keeps it.</summary>
internal sealed record ErrorDocument(string ErrorType, string ErrorMessage, StackFrame[] Frames, string[] StackTrace, ErrorDocument Cause)
{
    private const int DeepestCause = 20;

    public static ErrorDocument Of(Exception exception) => Of(exception, 0);

    public byte[] ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            Write(json);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The value of <c>Lambda-Runtime-Function-XRay-Error-Cause</c>.</summary>
    public string ToXRayCause()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("working_directory", Directory.GetCurrentDirectory());
            json.WriteStartArray("exceptions");
            WriteXRayException(json);
            json.WriteEndArray();
            json.WriteStartArray("paths");
            foreach (var path in Frames.Select(frame => frame.GetFileName()).OfType<string>().Distinct())
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static ErrorDocument Of(Exception exception, int depth) => new(
        exception.GetType().Name,
        exception.Message,
        new StackTrace(exception, true).GetFrames(),
        exception.StackTrace?.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        exception.InnerException is { } cause && depth < DeepestCause ? Of(cause, depth + 1) : null);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("errorType", ErrorType);
        json.WriteString("errorMessage", ErrorMessage);
        json.WriteStartArray("stackTrace");
        foreach (var line in StackTrace)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
        if (Cause is not null)
        {
            json.WritePropertyName("cause");
            Cause.Write(json);
        }

        json.WriteEndObject();
    }

    private void WriteXRayException(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", ErrorType);
        json.WriteString("message", ErrorMessage);
        json.WriteStartArray("stack");
        foreach (var frame in Frames)
        {
            json.WriteStartObject();
            if (frame.GetFileName() is { } path)
            {
                json.WriteString("path", path);
                json.WriteNumber("line", frame.GetFileLineNumber());
            }

            json.WriteString("label", Label(frame));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A method that was trimmed away reads as unknown.")]
    private static string Label(StackFrame frame) => frame.GetMethod()?.Name ?? "unknown";
}
