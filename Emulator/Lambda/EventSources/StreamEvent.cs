using System.Buffers;
using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>A batch of stream records as the event of a function.</summary>
internal static class StreamEvent
{
    /// <summary><c>{"Records":[…]}</c>, each record with the stream's ARN.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<TableStreamRecord> records, string streamArn)
    {
        var source = Encoding.UTF8.GetBytes($",\"eventSourceARN\":{JsonSerializer.Serialize(streamArn, EventSourceJson.Default.String)}}}");
        var output = new ArrayBufferWriter<byte>(records.Sum(record => record.Json.Length + source.Length + 1) + 16);
        output.Write("{\"Records\":["u8);
        for (var index = 0; index < records.Count; index++)
        {
            if (index > 0)
            {
                output.Write(","u8);
            }

            output.Write(records[index].Json.Span[..records[index].Json.Span.LastIndexOf((byte)'}')]);
            output.Write(source);
        }

        output.Write("]}"u8);
        return output.WrittenMemory;
    }

    /// <summary>The sequence number as the record's JSON tells it, which is how a function names it.</summary>
    public static string SequenceNumber(TableStreamRecord record)
    {
        using var json = JsonDocument.Parse(record.Json);
        return json.RootElement.TryGetProperty("dynamodb", out var change) && change.TryGetProperty("SequenceNumber", out var number)
            ? number.GetString()!
            : record.SequenceNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
