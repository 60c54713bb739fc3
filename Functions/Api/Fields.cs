using System.Text.Json;

namespace CampusIssues.Functions.Api;

/// <summary>
/// The members of a JSON body, read one by one. Faults are collected, so that the answer names every one at once;
/// <see cref="Check"/> throws them, with the members that nobody asked for.
/// </summary>
internal sealed class Fields
{
    public const int MaxBytes = 16 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };
    private readonly JsonElement _body;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<FieldFault> _faults = [];

    private Fields(JsonElement body) => _body = body;

    public static Fields Read(ApiRequest request)
    {
        if (!IsJson(request.Header("Content-Type")))
        {
            throw Faults.NotJson();
        }

        var body = request.Body();
        if (body.Length > MaxBytes)
        {
            throw Faults.TooLarge();
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind != JsonValueKind.Object ? throw Faults.NotAnObject()
                : IsRepetitive(document.RootElement) ? throw Faults.Malformed()
                : new Fields(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            throw body.Length == 0 ? Faults.NotAnObject() : Faults.Malformed();
        }
    }

    /// <summary>Whether a member comes twice: readers disagree about which one counts. No member has members of its own.</summary>
    private static bool IsRepetitive(JsonElement body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return body.EnumerateObject().Any(member => !names.Add(member.Name));
    }

    /// <summary>A text that must be there; empty where it is faulty.</summary>
    public string Required(string name, string label, int maxLength, bool lines = false)
    {
        var faults = _faults.Count;
        var text = Optional(name, label, maxLength, lines);
        if (text is null && _faults.Count == faults)
        {
            Refuse(name, $"{label} is required");
        }

        return text ?? "";
    }

    /// <summary>A text that may be absent, null or blank: null then.</summary>
    public string? Optional(string name, string label, int maxLength, bool lines = false)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String || !Text.TryRead(member, lines, out var text))
        {
            Refuse(name, member.ValueKind == JsonValueKind.String ? $"{label} contains characters that can't be used" : $"{label} must be text");
            return null;
        }

        if (Text.Length(text) > maxLength)
        {
            Refuse(name, $"{label} must have at most {maxLength} characters");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that must be one of some.</summary>
    public string RequiredOneOf(string name, string label, IEnumerable<string> allowed)
    {
        var text = Required(name, label, 100);
        return text.Length == 0 ? "" : Among(name, label, text, allowed) ?? "";
    }

    public string? OptionalOneOf(string name, string label, IEnumerable<string> allowed) =>
        Optional(name, label, 100) is { } text ? Among(name, label, text, allowed) : null;

    public int? OptionalNumber(string name, string label)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number > 0)
        {
            return number;
        }

        Refuse(name, $"{label} must be a whole number above 0");
        return null;
    }

    /// <summary>Whether the member is there at all, even as an empty text.</summary>
    public bool Has(string name) => Member(name) is not null;

    public void Refuse(string name, string message) => _faults.Add(new FieldFault(name, message));

    public void Check()
    {
        var unknown = _body.EnumerateObject()
            .Where(member => !_asked.Contains(member.Name))
            .Select(member => new FieldFault(Text.Printable(member.Name), "This field is not known"));
        FieldFault[] all = [.. _faults, .. unknown];
        if (all.Length > 0)
        {
            throw Faults.Invalid(all);
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private string? Among(string name, string label, string text, IEnumerable<string> allowed)
    {
        if (allowed.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Refuse(name, $"{label} must be one of: {string.Join(", ", allowed)}");
        return null;
    }

    private JsonElement? Member(string name)
    {
        _asked.Add(name);
        return _body.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
    }
}
