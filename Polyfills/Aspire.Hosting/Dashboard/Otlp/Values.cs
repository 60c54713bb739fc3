using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;
using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Turns OTLP's values into text, and keeps one copy of what is told again and again.</summary>
internal sealed class Values(Retention retention)
{
    private const int MostResources = 1_000;

    private readonly StringPool _pool = new();
    private readonly AttributePool _attributes = new();
    private readonly ConcurrentDictionary<string, TelemetryResource> _resources = new();

    public TelemetryResource Resource(Resource? resource)
    {
        var attributes = Attributes(resource?.Attributes);
        var name = attributes.FirstOrDefault(static pair => pair.Key == "service.name").Value ?? "unknown";
        var text = string.Join('\n', attributes.Select(static pair => $"{pair.Key}={pair.Value}"));
        if (_resources.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_resources.Count >= MostResources)
        {
            _resources.Clear();
        }

        return _resources[text] = new TelemetryResource(Pooled(name), attributes);
    }

    public KeyValuePair<string, string>[] Attributes(RepeatedField<KeyValue>? attributes)
    {
        if (attributes is null or { Count: 0 })
        {
            return [];
        }

        var result = new KeyValuePair<string, string>[attributes.Count];
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = Attribute(attributes[index]);
        }

        return result;
    }

    /// <summary>An attribute that wasn't read yet.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are none.</exception>
    public KeyValuePair<string, string> Attribute(ReadOnlySpan<byte> encoded) => _attributes.Get(encoded, ReadAttribute);

    public string Pooled(string text) => _pool.Get(text);

    public string Cut(string text) => text.Length > retention.ValueLength ? $"{text.AsSpan(0, retention.ValueLength)}…" : text;

    public static string Text(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.BytesValue => Convert.ToBase64String(value.BytesValue.Span),
        AnyValue.ValueOneofCase.ArrayValue => $"[{string.Join(", ", value.ArrayValue.Values.Select(Text))}]",
        AnyValue.ValueOneofCase.KvlistValue => List(value.KvlistValue),
        _ => "",
    };

    public static UInt128 TraceId(ReadOnlySpan<byte> id) => id.Length == 16 ? BinaryPrimitives.ReadUInt128BigEndian(id) : 0;

    public static ulong SpanId(ReadOnlySpan<byte> id) => id.Length == 8 ? BinaryPrimitives.ReadUInt64BigEndian(id) : 0;

    private KeyValuePair<string, string> ReadAttribute(ReadOnlySpan<byte> encoded) => Attribute(KeyValue.Parser.ParseFrom(encoded));

    private KeyValuePair<string, string> Attribute(KeyValue attribute) => new(Pooled(attribute.Key), Pooled(Cut(Text(attribute.Value))));

    private static string List(KeyValueList list)
    {
        var text = new StringBuilder("{");
        foreach (var pair in list.Values)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(pair.Key).Append(": ").Append(Text(pair.Value));
        }

        return text.Append('}').ToString();
    }
}
