using System.Diagnostics.CodeAnalysis;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>The names and values that a request gives its expressions; each must be used.</summary>
internal sealed class Placeholders
{
    private readonly Dictionary<string, object?>? _names;
    private readonly AttributeMap? _values;
    private HashSet<string>? _used;

    /// <summary>Takes them from a request; throws where they are wrong in themselves.</summary>
    public Placeholders(StructValue input)
    {
        _names = input.Map("ExpressionAttributeNames");
        _values = input.Attributes("ExpressionAttributeValues");
        Check(_names?.Keys, "ExpressionAttributeNames", '#');
        Check(_values?.Keys, "ExpressionAttributeValues", ':');
        if (_names is not null)
        {
            CheckNames(_names);
        }

        if (_values is not null)
        {
            CheckValues(_values);
        }
    }

    public bool TryName(string placeholder, [NotNullWhen(true)] out string? name)
    {
        name = _names?.GetValueOrDefault(placeholder) as string;
        Use(name, placeholder);
        return name is not null;
    }

    public bool TryValue(string placeholder, [NotNullWhen(true)] out AttributeValue? value)
    {
        value = _values?.GetValueOrDefault(placeholder);
        Use(value, placeholder);
        return value is not null;
    }

    /// <summary>Throws where one was given that no expression uses.</summary>
    public void CheckUsed()
    {
        CheckUsed(_names?.Keys, "ExpressionAttributeNames");
        CheckUsed(_values?.Keys, "ExpressionAttributeValues");
    }

    private static void CheckNames(Dictionary<string, object?> names)
    {
        foreach (var (key, name) in names)
        {
            if (name is "")
            {
                throw Errors.Validation($"ExpressionAttributeNames contains invalid value: Empty attribute name for key {key}");
            }

            InputChecks.CheckNameSize((name as string) ?? "");
        }
    }

    private static void CheckValues(AttributeMap values)
    {
        foreach (var (key, value) in values)
        {
            if (value is InvalidValue invalid)
            {
                throw Errors.Validation($"ExpressionAttributeValues contains invalid value: {invalid.Message} for key {key}");
            }
        }
    }

    private void CheckUsed(IEnumerable<string>? keys, string parameter)
    {
        var unused = keys?.Where(key => _used?.Contains(key) != true).ToArray();
        if (unused is { Length: > 0 })
        {
            throw Errors.Validation($"Value provided in {parameter} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
        }
    }

    private static void Check(IReadOnlyCollection<string>? keys, string parameter, char sign)
    {
        if (keys is null)
        {
            return;
        }

        if (keys.Count == 0)
        {
            throw Errors.Validation($"{parameter} must not be empty");
        }

        foreach (var key in keys)
        {
            if (key.Length < 2 || key[0] != sign || !key.AsSpan(1).ContainsOnlyWordCharacters())
            {
                throw Errors.Validation($"{parameter} contains invalid key: Syntax error; key: \"{key}\"");
            }
        }
    }

    private void Use(object? found, string placeholder)
    {
        if (found is not null)
        {
            (_used ??= new HashSet<string>(StringComparer.Ordinal)).Add(placeholder);
        }
    }
}

/// <summary>The characters of a placeholder's name.</summary>
internal static class WordCharacters
{
    public static bool ContainsOnlyWordCharacters(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }
}
