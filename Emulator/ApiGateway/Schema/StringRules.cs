using System.Text.Json;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary><c>minLength</c>.</summary>
internal sealed class MinLengthRule(int minimum) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.String && JsonTypes.Length(value.GetString()!) is var length && length < minimum)
        {
            errors.Add($"string \"{value.GetString()}\" is too short (length: {length}, required minimum: {minimum})");
        }
    }
}

/// <summary><c>maxLength</c>.</summary>
internal sealed class MaxLengthRule(int maximum) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.String && JsonTypes.Length(value.GetString()!) is var length && length > maximum)
        {
            errors.Add($"string \"{value.GetString()}\" is too long (length: {length}, maximum allowed: {maximum})");
        }
    }
}

/// <summary><c>pattern</c>: a regular expression that must be found somewhere in the text.</summary>
internal sealed class PatternRule(string pattern) : ISchemaRule
{
    private readonly Regex _regex = SchemaCompiler.Pattern(pattern);

    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.String && !IsMatch(value.GetString()!))
        {
            errors.Add($"ECMA 262 regex \"{pattern}\" does not match input string \"{value.GetString()}\"");
        }
    }

    private bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

/// <summary><c>format</c>: the formats that draft 4 defines; others say nothing.</summary>
internal sealed partial class FormatRule(string format) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.String && !Fits(value.GetString()!))
        {
            errors.Add($"string \"{value.GetString()}\" is invalid against requested format \"{format}\"");
        }
    }

    private bool Fits(string text) => format switch
    {
        "date-time" => DateTime().IsMatch(text),
        "email" => Email().IsMatch(text),
        "ipv4" => System.Net.IPAddress.TryParse(text, out var v4) && text.Count(character => character == '.') == 3 && v4.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork,
        "ipv6" => System.Net.IPAddress.TryParse(text, out var v6) && v6.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6,
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "hostname" => Uri.CheckHostName(text) == UriHostNameType.Dns,
        _ => true,
    };

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$")]
    private static partial Regex DateTime();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$")]
    private static partial Regex Email();
}
