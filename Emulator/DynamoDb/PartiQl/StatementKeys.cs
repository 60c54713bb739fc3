using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>Finds the conditions on keys in a statement's WHERE clause.</summary>
internal static class StatementKeys
{
    /// <summary>The conditions that must all be met.</summary>
    public static IEnumerable<Condition> Conjuncts(Condition? where) => where switch
    {
        null => [],
        And and => Conjuncts(and.Left).Concat(Conjuncts(and.Right)),
        _ => [where],
    };

    /// <summary>The primary key that the clause names wholly, and what else it asks; throws where it doesn't.</summary>
    public static (AttributeMap Key, Condition? Others) Primary(Table table, Condition? where)
    {
        var key = new AttributeMap();
        Condition? rest = null;
        foreach (var condition in Conjuncts(where))
        {
            if (Equality(condition) is { } equality && table.Keys.Own.Any(own => own.Name == equality.Name) && !key.ContainsKey(equality.Name))
            {
                key[equality.Name] = equality.Value;
            }
            else
            {
                rest = rest is null ? condition : new And(rest, condition);
            }
        }

        return key.Count == table.Keys.Own.Length
            ? (key, rest)
            : throw Errors.Validation("Where clause does not contain a mandatory equality on all key attributes");
    }

    /// <summary>Whether the clause names the primary key wholly.</summary>
    public static bool NamesPrimary(Table table, Condition? where) =>
        table.Keys.Own.All(own => Conjuncts(where).Any(condition => Equality(condition)?.Name == own.Name));

    /// <summary>The values that the partition key may have; null where any may.</summary>
    public static AttributeValue[]? HashValues(KeyLayout keys, Condition? where)
    {
        foreach (var condition in Conjuncts(where))
        {
            if (Equality(condition) is { } equality && equality.Name == keys.Hash.Name)
            {
                return [equality.Value];
            }

            if (condition is In { Value: PathOperand { Path: { IsNested: false } path } } list && path.Head == keys.Hash.Name && list.Candidates.All(candidate => candidate is ValueOperand))
            {
                return [.. list.Candidates.Cast<ValueOperand>().Select(candidate => candidate.Value)];
            }
        }

        return null;
    }

    /// <summary>A condition on the sort key that narrows a query; null for none.</summary>
    public static LegacyCondition? Range(KeyLayout keys, Condition? where) => keys.Range is not { } range ? null
        : Conjuncts(where).Select(AsKeyCondition).FirstOrDefault(condition => condition?.Attribute == range.Name && condition.Values.All(value => value.Type == range.Type));

    private static (string Name, AttributeValue Value)? Equality(Condition condition) =>
        AsKeyCondition(condition) is { Operator: "EQ" } equality ? (equality.Attribute, equality.Values[0]) : null;

    private static LegacyCondition? AsKeyCondition(Condition condition) => condition switch
    {
        Comparison { Operator: not "<>", Left: PathOperand { Path: { IsNested: false } path }, Right: ValueOperand value } comparison =>
            new LegacyCondition(path.Head, NameOf(comparison.Operator), [value.Value]),
        Between { Value: PathOperand { Path: { IsNested: false } path }, Lower: ValueOperand lower, Upper: ValueOperand upper } =>
            new LegacyCondition(path.Head, "BETWEEN", [lower.Value, upper.Value]),
        FunctionCondition { Name: "begins_with", Arguments: [PathOperand { Path: { IsNested: false } path }, ValueOperand prefix] } =>
            new LegacyCondition(path.Head, "BEGINS_WITH", [prefix.Value]),
        _ => null,
    };

    private static string NameOf(string comparator) => comparator switch
    {
        "=" => "EQ",
        "<" => "LT",
        "<=" => "LE",
        ">" => "GT",
        _ => "GE",
    };
}
