using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>
/// A structure of a request, of any protocol: forms have every scalar as a text. It knows where it stands, as AWS's errors name it:
/// <c>MetricData.member.1.Value</c>.
/// </summary>
internal sealed class Input(JsonObject json, string path = "")
{
    /// <summary>The structure as it came.</summary>
    public JsonObject Json => json;

    /// <summary>Where a member stands, e.g. <c>MetricData.member.1.Value</c>.</summary>
    public string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public bool Has(string name) => json[name] is not null;

    /// <summary>A text; null where it is absent.</summary>
    public string? Text(string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value => value.ToJsonString(),
        _ => throw Malformed(),
    };

    /// <summary>A text that must be there.</summary>
    public string Require(string name) => Text(name) is { Length: > 0 } text ? text : throw CloudWatchErrors.Missing(Path(name));

    /// <summary>A whole number; null where it is absent.</summary>
    public int? Number(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : double.TryParse(text, CultureInfo.InvariantCulture, out var fraction) && fraction == Math.Floor(fraction) && Math.Abs(fraction) <= int.MaxValue ? (int)fraction
        : throw Malformed();

    /// <summary>A number, which may be NaN or infinite; null where it is absent.</summary>
    public double? Fraction(string name) => json[name] is null ? null : Fraction(json[name]);

    public bool? Flag(string name) => Text(name) is not { } text ? null : bool.TryParse(text, out var flag) ? flag : throw Malformed();

    /// <summary>A time, in ISO 8601 or as seconds since 1970; null where it is absent.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1e11)
        {
            return DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw Malformed();
    }

    /// <summary>A time that must be there.</summary>
    public DateTimeOffset RequireTime(string name) => Time(name) ?? throw CloudWatchErrors.Missing(Path(name));

    /// <summary>A list of texts; empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : throw Malformed())];

    /// <summary>A list of numbers; empty where it is absent.</summary>
    public IReadOnlyList<double> Fractions(string name) => [.. Items(name).Select(Fraction)];

    /// <summary>A structure; null where it is absent.</summary>
    public Input? Structure(string name) => json[name] switch
    {
        null => null,
        JsonObject structure => new Input(structure, Path(name)),
        _ => throw Malformed(),
    };

    /// <summary>A list of structures; empty where it is absent.</summary>
    public IReadOnlyList<Input> Structures(string name) =>
        [.. Items(name).Select((item, index) => new Input(item as JsonObject ?? throw Malformed(), $"{Path(name)}.member.{index + 1}"))];

    private IEnumerable<JsonNode?> Items(string name) => json[name] switch
    {
        null => [],
        JsonArray items => items,
        // An empty list in a form: "Dimensions=".
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0 => [],
        _ => throw Malformed(),
    };

    private static double Fraction(JsonNode? node) => node is JsonValue value
        ? value.GetValueKind() switch
        {
            JsonValueKind.Number => value.GetValue<double>(),
            JsonValueKind.String when double.TryParse(value.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw Malformed(),
        }
        : throw Malformed();

    private static AwsException Malformed() => new("SerializationException", "");
}
