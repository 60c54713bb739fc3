using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues;

/// <summary>Builds the expressions of one update, with a placeholder for every name and value.</summary>
internal sealed class ItemUpdate
{
    private readonly List<string> _set = [];
    private readonly List<string> _remove = [];
    private readonly List<string> _add = [];
    private readonly List<string> _conditions = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, AttributeValue> _values = [];

    public void Set(string name, AttributeValue value) => _set.Add($"{Name(name)} = {Value(value)}");

    public void Remove(string name) => _remove.Add(Name(name));

    public void Add(string name, long amount) => _add.Add($"{Name(name)} {Value(ItemValue.Number(amount))}");

    public void Append(string name, AttributeValue value) =>
        _set.Add($"{Name(name)} = list_append({Name(name)}, {Value(ItemValue.List([value]))})");

    /// <summary>Sets and removes what differs between two items, but for some attributes.</summary>
    public void Difference(Dictionary<string, AttributeValue> before, Dictionary<string, AttributeValue> after, IReadOnlyCollection<string> except)
    {
        foreach (var (name, value) in after)
        {
            if (!except.Contains(name) && !(before.TryGetValue(name, out var old) && old.S == value.S && old.N == value.N))
            {
                Set(name, value);
            }
        }

        foreach (var name in before.Keys.Except(after.Keys).Except(except))
        {
            Remove(name);
        }
    }

    /// <summary>Requires that a text is as it was read, or still absent.</summary>
    public void RequireSame(string name, string? value) =>
        _conditions.Add(value is null ? $"attribute_not_exists({Name(name)})" : $"{Name(name)} = {Value(ItemValue.Text(value))}");

    public void Require(string condition, (string Placeholder, string Name) name, (string Placeholder, AttributeValue Value) value)
    {
        _conditions.Add(condition);
        _names[name.Placeholder] = name.Name;
        _values[value.Placeholder] = value.Value;
    }

    public UpdateItemRequest ToRequest(string table, string issueId) => new()
    {
        TableName = table,
        Key = new() { ["issueId"] = ItemValue.Text(issueId) },
        UpdateExpression = Expression(),
        ConditionExpression = string.Join(" AND ", _conditions),
        ExpressionAttributeNames = _names,
        ExpressionAttributeValues = _values,
    };

    public Amazon.DynamoDBv2.Model.Update ToTransaction(string table, string issueId) => new()
    {
        TableName = table,
        Key = new() { ["issueId"] = ItemValue.Text(issueId) },
        UpdateExpression = Expression(),
        ConditionExpression = string.Join(" AND ", _conditions),
        ExpressionAttributeNames = _names,
        ExpressionAttributeValues = _values,
    };

    private string Expression() => string.Join(' ', new[] { Clause("SET", _set), Clause("REMOVE", _remove), Clause("ADD", _add) }.Where(clause => clause.Length > 0));

    private static string Clause(string verb, List<string> parts) => parts.Count == 0 ? "" : $"{verb} {string.Join(", ", parts)}";

    private string Name(string name)
    {
        var placeholder = "#" + name;
        _names[placeholder] = name;
        return placeholder;
    }

    private string Value(AttributeValue value)
    {
        var placeholder = $":v{_values.Count}";
        _values[placeholder] = value;
        return placeholder;
    }
}
