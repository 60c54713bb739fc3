using System.Buffers;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>Checks a structure against its constraints and tells all violations at once, at most ten, as AWS does.</summary>
internal static class Constraints
{
    /// <summary>What starts an error that counts one violation.</summary>
    public const string One = "1 validation error detected: ";

    private const int MaxViolations = 10;

    // The one pattern of DynamoDB's model, [a-zA-Z0-9_.-]+, without the cost of a regular expression at the first request.
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    public static void Check(StructValue input)
    {
        CheckRequired(input);
        List<string>? violations = null;
        CheckMembers(input, "", ref violations);
        if (violations is [var only] && Unechoed(input, only) is { } unechoed)
        {
            throw Errors.Validation(One + unechoed);
        }

        if (violations is not null)
        {
            throw Errors.Validation($"{violations.Count} validation error{(violations.Count > 1 ? "s" : "")} detected: {string.Join("; ", violations)}");
        }
    }

    private static string? Unechoed(StructValue input, string violation) =>
        Array.Find(input.Shape.Members, member => member.IsUnechoed && violation.Contains($"' at '{LowerFirst(member.Name)}' ", StringComparison.Ordinal)) is { } member
            ? $"Value at '{member.Name}' {violation[violation.IndexOf("failed to satisfy", StringComparison.Ordinal)..]}"
            : null;

    private static void CheckRequired(StructValue input)
    {
        foreach (var member in input.Shape.Members)
        {
            if (member.Required && !input.Has(member.Name))
            {
                throw Errors.Validation($"The parameter '{member.Name}' is required but was not present in the request");
            }

            if (member.HasOwnLength && input.Text(member.Name) is { Length: < 3 or > 255 } text && !text.StartsWith("arn:", StringComparison.Ordinal))
            {
                // AWS tells every kind of table's name by the same word.
                var kind = member.Name.EndsWith("TableName", StringComparison.Ordinal) ? "TableName" : member.Name;
                throw Errors.Validation($"{kind} must be at least 3 characters long and at most 255 characters long");
            }
        }
    }

    private static void CheckMembers(StructValue input, string parent, ref List<string>? violations)
    {
        for (var index = 0; index < input.Shape.Members.Length; index++)
        {
            var member = input.Shape.Members[index];
            CheckMember(member, input[index], parent, LowerFirst(member.Name), member.Shape, ref violations);
        }
    }

    private static void CheckMember(Member member, object? value, string parent, string name, Shape? shape, ref List<string>? violations)
    {
        if (value is null)
        {
            if (member.NotNull)
            {
                Add(ref violations, value, parent, name, "Member must not be null");
            }

            return;
        }

        CheckValue(member, value, parent, name, ref violations);
        var path = parent.Length == 0 ? name : $"{parent}.{name}";
        if (value is StructValue nested)
        {
            CheckMembers(nested, path, ref violations);
        }
        else if (value is List<object?> list && HasConstraints(member, (shape as ListShape)?.Element))
        {
            for (var index = 0; index < list.Count; index++)
            {
                CheckMember(member.Values ?? NoConstraints, list[index], $"{path}.{index + 1}", "member", (shape as ListShape)?.Element, ref violations);
            }
        }
        else if (value is Dictionary<string, object?> map && (shape as MapShape)?.Value is StructShape or ListShape)
        {
            foreach (var (key, element) in map)
            {
                CheckMember(NoConstraints, element, $"{path}.{key}", "member", (shape as MapShape)?.Value, ref violations);
            }
        }
    }

    private static readonly Member NoConstraints = new("member", Shape.String);

    private static bool HasConstraints(Member member, Shape? element) => member.Values is not null || element is StructShape or ListShape;

    private static void CheckPattern(Member member, object value, string parent, string name, ref List<string>? violations)
    {
        if (member.Pattern is { } pattern && value is string text && (text.Length > 0 || member.IsWhole) && !IsName(text) && !text.StartsWith("arn:aws:dynamodb:", StringComparison.Ordinal))
        {
            Add(ref violations, value, parent, name, $"Member must satisfy regular expression pattern: {pattern}");
        }
    }

    private static void CheckShortest(Member member, object value, string parent, string name, ref List<string>? violations)
    {
        if (member.MinLength is { } shortest && LengthOf(value) < shortest)
        {
            // An empty name of a table isn't told the three characters that names have where items are meant.
            Add(ref violations, value, parent, name, $"Member must have length greater than or equal to {(value is "" && !member.IsWhole ? 1 : shortest)}");
        }
    }

    private static void CheckValue(Member member, object value, string parent, string name, ref List<string>? violations)
    {
        if (member.Min is { } min && value is double low && low < min)
        {
            Add(ref violations, value, parent, name, $"Member must have value greater than or equal to {min}");
        }

        if (member.Max is { } max && value is double high && high > max)
        {
            Add(ref violations, value, parent, name, $"Member must have value less than or equal to {max}");
        }

        if (member.IsLengthFirst)
        {
            CheckShortest(member, value, parent, name, ref violations);
            CheckPattern(member, value, parent, name, ref violations);
        }
        else
        {
            CheckPattern(member, value, parent, name, ref violations);
            CheckShortest(member, value, parent, name, ref violations);
        }

        if (member.MaxLength is { } longest && LengthOf(value) > longest && !(value is string arn && arn.StartsWith("arn:aws:dynamodb:", StringComparison.Ordinal)))
        {
            Add(ref violations, value, parent, name, $"Member must have length less than or equal to {longest}");
        }

        if (member.Enum is { } values && !values.Contains((string)value))
        {
            Add(ref violations, value, parent, name, $"Member must satisfy enum value set: [{string.Join(", ", values)}]");
        }

        if (value is Dictionary<string, object?> map && (member.Keys ?? member.Values) is not null)
        {
            CheckEntries(member, map, parent, name, ref violations);
        }
    }

    private static void CheckEntries(Member member, Dictionary<string, object?> map, string parent, string name, ref List<string>? violations)
    {
        foreach (var (key, value) in map)
        {
            if (member.Keys is { } keys && (LengthOf(key) > keys.MaxLength || LengthOf(key) < keys.MinLength || (keys.Pattern is not null && !IsName(key))))
            {
                Add(ref violations, map, parent, name, $"Map keys must satisfy constraint: [{string.Join(", ", Describe(keys))}]");
            }

            if (member.Values is { } values && value is not null && (LengthOf(value) > values.MaxLength || LengthOf(value) < values.MinLength))
            {
                Add(ref violations, map, parent, name, $"Map value must satisfy constraint: [{string.Join(", ", Describe(values))}]");
            }
        }
    }

    private static IEnumerable<string> Describe(Member member)
    {
        if (member.MaxLength is { } longest)
        {
            yield return $"Member must have length less than or equal to {longest}";
        }

        if (member.MinLength is { } shortest)
        {
            yield return $"Member must have length greater than or equal to {shortest}";
        }

        if (member.Pattern is { } pattern)
        {
            yield return $"Member must satisfy regular expression pattern: {pattern}";
        }
    }

    private static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    private static int LengthOf(object value) => value switch
    {
        string text => text.Length,
        List<object?> list => list.Count,
        Dictionary<string, object?> map => map.Count,
        AttributeMap item => item.Count,
        _ => 0,
    };

    private static void Add(ref List<string>? violations, object? value, string parent, string name, string constraint)
    {
        violations ??= [];
        if (violations.Count < MaxViolations)
        {
            var text = value is null ? "null" : $"'{ShapeText.Of(value)}'";
            violations.Add($"Value {text} at '{(parent.Length == 0 ? name : $"{parent}.{name}")}' failed to satisfy constraint: {constraint}");
        }
    }

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
