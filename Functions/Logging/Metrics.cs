using System.Buffers;
using System.Text.Json;
using CampusIssues.Functions.Telemetry;

namespace CampusIssues.Functions.Logging;

/// <summary>Business metrics as embedded metric format: CloudWatch reads them out of the log
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).</summary>
internal sealed class Metrics(TimeProvider clock, Action<ReadOnlySpan<byte>> write)
{
    public const string Namespace = "CampusIssues";
    private const string Service = "campus-issues";

    /// <summary>One more of something.</summary>
    public void Count(string name, string dimension, string value)
    {
        Measures.Count(name, dimension, value);
        Write(name, "Count", 1, dimension, value);
    }

    /// <summary>A time span, in seconds.</summary>
    public void Seconds(string name, TimeSpan span, string dimension, string value)
    {
        Measures.Seconds(name, span.TotalSeconds, dimension, value);
        Write(name, "Seconds", span.TotalSeconds, dimension, value);
    }

    private void Write(string name, string unit, double amount, string dimension, string value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteDirective(json, name, unit, dimension);
            json.WriteString("service", Service);
            json.WriteString(dimension, value);
            json.WriteNumber(name, amount);
            json.WriteEndObject();
        }

        write(buffer.WrittenSpan);
    }

    private void WriteDirective(Utf8JsonWriter json, string name, string unit, string dimension)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", clock.GetUtcNow().ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        json.WriteStringValue("service");
        json.WriteStringValue(dimension);
        json.WriteEndArray();
        json.WriteStartArray();
        json.WriteStringValue("service");
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        json.WriteStartObject();
        json.WriteString("Name", name);
        json.WriteString("Unit", unit);
        json.WriteNumber("StorageResolution", 60);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
