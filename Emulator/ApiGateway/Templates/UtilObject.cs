using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary><c>$util</c> (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#util-template-reference).</summary>
internal sealed class UtilObject : IVtlObject
{
    public static readonly UtilObject Instance = new();

    public object? Get(string name) => null;

    public object? Call(string name, IReadOnlyList<object?> arguments)
    {
        if (arguments.Count != 1)
        {
            return null;
        }

        var text = arguments[0] is null ? "" : VtlValue.Text(arguments[0]);
        return name switch
        {
            "escapeJavaScript" => EscapeJavaScript(text),
            "parseJson" => ParseJson(text),
            "urlEncode" => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal),
            "urlDecode" => Uri.UnescapeDataString(text.Replace('+', ' ')),
            "base64Encode" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
            "base64Decode" => FromBase64(text),
            _ => null,
        };
    }

    /// <summary>Escapes as Apache Commons does: quotes, slashes, control characters and all beyond ASCII.</summary>
    private static string EscapeJavaScript(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\'' or '\\' or '/' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                '\b' => escaped.Append("\\b"),
                '\f' => escaped.Append("\\f"),
                < ' ' or > '~' => escaped.Append("\\u").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static object? ParseJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return VtlValue.Of(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new VtlException(malformed.Message);
        }
    }

    private static string FromBase64(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException malformed)
        {
            throw new VtlException(malformed.Message);
        }
    }
}
