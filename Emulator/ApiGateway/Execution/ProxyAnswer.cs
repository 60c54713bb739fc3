using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// Reads what a function answered to a proxy integration: <c>statusCode</c>, <c>headers</c>, <c>multiValueHeaders</c>,
/// <c>body</c>, <c>isBase64Encoded</c>, and nothing else. Anything that isn't so is a malformed answer, 502.
/// </summary>
internal ref struct ProxyAnswer
{
    private readonly GatewayAnswer _answer = new();
    private readonly List<KeyValuePair<string, string>> _single = [];
    private readonly List<KeyValuePair<string, string>> _multi = [];
    private Utf8JsonReader _json;
    private byte[] _body = [];
    private bool _base64;

    private ProxyAnswer(ReadOnlySpan<byte> payload) => _json = new Utf8JsonReader(payload);

    /// <summary>The answer; null where it is malformed.</summary>
    public static GatewayAnswer? Read(ReadOnlySpan<byte> payload, bool decodeBase64)
    {
        try
        {
            var reader = new ProxyAnswer(payload);
            return reader.ReadObject() ? reader.Finish(decodeBase64) : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private bool ReadObject()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadMember())
            {
                return false;
            }
        }

        return _json.TokenType == JsonTokenType.EndObject && !_json.Read();
    }

    private bool ReadMember()
    {
        if (_json.ValueTextEquals("statusCode"u8))
        {
            return ReadStatus();
        }

        if (_json.ValueTextEquals("headers"u8))
        {
            return ReadHeaders(_single);
        }

        if (_json.ValueTextEquals("multiValueHeaders"u8))
        {
            return ReadHeaders(_multi);
        }

        if (_json.ValueTextEquals("body"u8))
        {
            return ReadBody();
        }

        if (_json.ValueTextEquals("isBase64Encoded"u8))
        {
            _json.Read();
            _base64 = _json.TokenType == JsonTokenType.True;
            return _json.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null;
        }

        return false;
    }

    private bool ReadStatus()
    {
        _json.Read();
        var status = 200;
        var valid = _json.TokenType switch
        {
            JsonTokenType.Number => _json.TryGetInt32(out status),
            JsonTokenType.String => int.TryParse(_json.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out status),
            JsonTokenType.Null => true,
            _ => false,
        };
        _answer.StatusCode = status;
        return valid && status is >= 100 and <= 599;
    }

    private bool ReadBody()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (_json.TokenType != JsonTokenType.String)
        {
            return false;
        }

        var buffer = new byte[_json.ValueSpan.Length];
        var length = _json.CopyString(buffer);
        _body = length == buffer.Length ? buffer : buffer[..length];
        return true;
    }

    private bool ReadHeaders(List<KeyValuePair<string, string>> into)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = _json.GetString()!;
            _json.Read();
            if (_json.TokenType == JsonTokenType.StartArray)
            {
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                {
                    if (!AddHeader(into, name))
                    {
                        return false;
                    }
                }
            }
            else if (!AddHeader(into, name))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddHeader(List<KeyValuePair<string, string>> into, string name)
    {
        var value = _json.TokenType switch
        {
            JsonTokenType.String => _json.GetString(),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(_json.ValueSpan),
            JsonTokenType.Null => "",
            _ => null,
        };
        if (value is not null && HeaderRules.AnswerName(name) is { } sent)
        {
            into.Add(new(sent, HeaderRules.Clean(value)));
        }

        return value is not null;
    }

    private readonly GatewayAnswer Finish(bool decodeBase64)
    {
        foreach (var (name, value) in _single)
        {
            Append(name, value);
        }

        foreach (var (name, value) in _multi)
        {
            Append(name, value);
        }

        _answer.Body = _base64 && decodeBase64 ? FromBase64(_body) : _body;
        return _answer;
    }

    /// <summary>Headers of both members are merged into one list; the same pair appears once.</summary>
    private readonly void Append(string name, string value)
    {
        var at = _answer.Headers.FindIndex(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            _answer.Headers.Add(new(name, value));
        }
        else if (!_answer.Headers[at].Value.Contains(value))
        {
            _answer.Headers[at] = new(_answer.Headers[at].Key, StringValues.Concat(_answer.Headers[at].Value, value));
        }
    }

    private static byte[] FromBase64(byte[] text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var written) == System.Buffers.OperationStatus.Done
            ? bytes[..written]
            : throw new FormatException("The body isn't base64.");
    }
}
