using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Filters;

/// <summary>Reads filter policies; what is wrong is told with the place where it was found, as AWS does.</summary>
internal ref struct FilterPolicyParser
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _text;
    private readonly string _prefix;
    private readonly byte[] _bytes;
    private Utf8JsonReader _reader;
    private bool _nests;

    private FilterPolicyParser(string text, string prefix)
    {
        (_text, _prefix, _bytes) = (text, prefix, Encoding.UTF8.GetBytes(text));
        _reader = new Utf8JsonReader(_bytes);
    }

    /// <summary>Reads a policy; null where it lets everything through.</summary>
    /// <param name="policy">The policy, as JSON.</param>
    /// <param name="isOfBody">Whether it is about the message's body rather than its attributes.</param>
    /// <param name="prefix">What stands before the words for a fault, e.g. <c>Attributes Reason: </c>.</param>
    /// <exception cref="AwsException"><c>InvalidParameter</c>.</exception>
    public static FilterExpression? Parse(string policy, bool isOfBody, string prefix = "")
    {
        JsonNode? json;
        try
        {
            json = policy.Length == 0 ? null : JsonNode.Parse(policy);
        }
        catch (JsonException)
        {
            throw SnsErrors.Invalid($"{prefix}FilterPolicy: failed to parse JSON.");
        }

        return json switch
        {
            null or JsonObject { Count: 0 } => null,
            JsonObject => new FilterPolicyParser(json.ToJsonString(Plain), prefix).Policy(json.AsObject().Count, isOfBody),
            _ => throw SnsErrors.Invalid($"{prefix}FilterPolicy: Filter is not an object"),
        };
    }

    private AllOf Policy(int keys, bool isOfBody)
    {
        if (keys > SnsLimits.FilterKeys)
        {
            throw SnsErrors.Invalid($"{_prefix}FilterPolicy: Filter policy can not have more than {SnsLimits.FilterKeys} keys");
        }

        if (_bytes.Length > SnsLimits.FilterBytes)
        {
            throw SnsErrors.Invalid($"{_prefix}FilterPolicy: Filter policy is too large");
        }

        _reader.Read();
        var combinations = 1L;
        var policy = Fields("", 1, ref combinations);
        if (_nests && !isOfBody)
        {
            throw SnsErrors.Invalid($"{_prefix}Filter policy scope MessageAttributes does not support nested filter policy");
        }

        return combinations <= SnsLimits.FilterCombinations ? policy : throw SnsErrors.Invalid($"{_prefix}FilterPolicy: Filter policy is too complex");
    }

    private AllOf Fields(string path, int depth, ref long combinations)
    {
        var parts = new List<FilterExpression>();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _reader.GetString()!;
            var full = path.Length == 0 ? name : $"{path}.{name}";
            _reader.Read();
            parts.Add(_reader.TokenType switch
            {
                JsonTokenType.StartObject => Nested(full, depth, ref combinations),
                JsonTokenType.StartArray when name == "$or" => Alternatives(path, depth, ref combinations),
                JsonTokenType.StartArray => new FieldMatches(full, Tests(depth, ref combinations)),
                _ => throw Fault($"\"{name}\" must be an object or an array"),
            });
        }

        return new AllOf(parts);
    }

    private AllOf Nested(string path, int depth, ref long combinations)
    {
        _nests = true;
        return Fields(path, depth + 1, ref combinations);
    }

    private AnyOf Alternatives(string path, int depth, ref long combinations)
    {
        var (parts, sum) = (new List<FilterExpression>(), 0L);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (_reader.TokenType != JsonTokenType.StartObject)
            {
                throw Fault("\"$or\" must be an array of objects");
            }

            var each = combinations;
            parts.Add(Fields(path, depth, ref each));
            sum += each;
        }

        combinations = parts.Count > 0 ? sum : throw Fault("Empty arrays are not allowed");
        return new AnyOf(parts);
    }

    private List<FilterTest> Tests(int depth, ref long combinations)
    {
        var tests = new List<FilterTest>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            tests.Add(_reader.TokenType switch
            {
                JsonTokenType.String => new IsText(_reader.GetString()!),
                JsonTokenType.Number => new IsNumber(_reader.GetDouble()),
                JsonTokenType.True or JsonTokenType.False => new IsTruth(_reader.GetBoolean()),
                JsonTokenType.Null => new IsNull(),
                JsonTokenType.StartObject => Match(),
                _ => throw Fault("Match value must be String, number, true, false, or null"),
            });
        }

        combinations = tests.Count > 0 ? combinations * tests.Count * depth : throw Fault("Empty arrays are not allowed");
        return tests;
    }

    private FilterTest Match()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            throw Fault("Empty objects are not allowed");
        }

        var name = _reader.GetString()!;
        _reader.Read();
        FilterTest test = name switch
        {
            "prefix" => new BeginsWith(Text(name)),
            "suffix" => new EndsWith(Text(name)),
            "equals-ignore-case" => new IsTextInAnyCase(Text(name)),
            "wildcard" => new IsLike(Pattern(Text(name))),
            "cidr" => new IsWithin(Network()),
            "exists" => new Exists(Truth()),
            "numeric" => new IsInRange(Range()),
            "anything-but" => new IsAnythingBut(AnythingBut()),
            _ => throw Fault($"Unrecognized match type {name}"),
        };
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return test;
        }

        _reader.Read();
        throw Fault("Only one key allowed in match expression");
    }

    private string Text(string name) => _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : throw Fault($"{(name == "cidr" ? "prefix" : name)} match pattern must be a string");

    private bool Truth() => _reader.TokenType is JsonTokenType.True or JsonTokenType.False
        ? _reader.GetBoolean()
        : throw Fault("exists match pattern must be either true or false.");

    private string Pattern(string pattern) => pattern.IndexOf("**", StringComparison.Ordinal) is >= 0 and var at
        ? throw Fault($"Consecutive wildcard characters at pos {at + 1}")
        : pattern;

    private System.Net.IPNetwork Network()
    {
        var text = Text("cidr");
        return text.Split('/') is not [var address, var bits] ? throw Fault("Malformed CIDR, one '/' required")
            : !int.TryParse(bits, out _) ? throw Fault("Malformed CIDR, mask bits must be an integer")
            : System.Net.IPNetwork.TryParse(text, out var network) ? network
            : throw Fault($"Nonstandard IP address: {address}");
    }

    private List<FilterTest> AnythingBut()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.Number:
                return [Plainly()];
            case JsonTokenType.StartArray:
                var tests = new List<FilterTest>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    tests.Add(Plainly());
                }

                return tests.Count > 0 ? tests : throw Fault("Empty arrays are not allowed");
            case JsonTokenType.StartObject:
                return AnythingButLike();
            default:
                throw Fault("Value of anything-but must be an array or single string/number value.");
        }
    }

    private FilterTest Plainly() => _reader.TokenType switch
    {
        JsonTokenType.String => new IsText(_reader.GetString()!),
        JsonTokenType.Number => new IsNumber(_reader.GetDouble()),
        _ => throw Fault("Inside anything but list, start|null|boolean is not supported."),
    };

    private List<FilterTest> AnythingButLike()
    {
        _reader.Read();
        var name = _reader.TokenType == JsonTokenType.PropertyName ? _reader.GetString()! : throw Fault("Empty objects are not allowed");
        _reader.Read();
        var texts = new List<string>();
        if (_reader.TokenType == JsonTokenType.StartArray)
        {
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                texts.Add(Text(name));
            }
        }
        else
        {
            texts.Add(Text(name));
        }

        Func<string, FilterTest> make = name switch
        {
            "prefix" => text => new BeginsWith(text),
            "suffix" => text => new EndsWith(text),
            "equals-ignore-case" => text => new IsTextInAnyCase(text),
            "wildcard" => text => new IsLike(text),
            _ => throw Fault($"Unsupported anything-but pattern: {name}"),
        };
        _reader.Read();
        return [.. texts.Select(make)];
    }

    private List<(string Operator, double Number)> Range()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw Fault("Value of numeric must be an array.");
        }

        _reader.Read();
        var first = _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : throw Fault($"Invalid member in numeric match: {Raw()}");
        _reader.Read();
        if (first is not ("=" or "<" or "<=" or ">" or ">="))
        {
            throw Fault($"Unrecognized numeric range operator: {first}");
        }

        var low = Number(first);
        _reader.Read();
        return _reader.TokenType == JsonTokenType.EndArray ? [(first, low)]
            : first is ">" or ">=" ? [(first, low), UpperBound(low)]
            : throw Fault("Too many elements in numeric expression");
    }

    private (string Operator, double Number) UpperBound(double low)
    {
        var second = _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : throw Fault($"Bad value in numeric range: {Raw()}");
        if (second is not ("<" or "<="))
        {
            throw Fault($"Bad numeric range operator: {second}", isRead: true);
        }

        _reader.Read();
        var high = Number(second);
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray ? throw Fault("Too many terms in numeric range expression")
            : high <= low ? throw Fault("Bottom must be less than top")
            : (second, high);
    }

    private double Number(string name) => _reader.TokenType == JsonTokenType.Number
        ? _reader.GetDouble()
        : throw Fault($"Value of {(name == "=" ? "equals" : name)} must be numeric");

    private readonly string Raw() => Encoding.UTF8.GetString(_reader.ValueSpan);

    /// <summary>A text counts up to its opening quote, unless it was read; everything else to its end.</summary>
    private readonly AwsException Fault(string reason, bool isRead = false)
    {
        var end = (int)(_reader.TokenType == JsonTokenType.String && !isRead ? _reader.TokenStartIndex + 1 : _reader.BytesConsumed);
        var column = Encoding.UTF8.GetCharCount(_bytes, 0, end) + 1;
        return SnsErrors.Invalid($"{_prefix}FilterPolicy: {reason}\n at [Source: (String)\"{_text}\"; line: 1, column: {column}]");
    }
}
