using System.Collections.Frozen;
using CampusIssues.Emulator.Iam.Policies;

namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>All condition operators, with IfExists, ForAnyValue, ForAllValues and Null.</summary>
internal static class ConditionOperators
{
    private static readonly FrozenDictionary<string, IConditionOperator> ByName = new IConditionOperator[]
    {
        new StringOperators(), new NumericOperators(), new DateOperators(), new BoolOperator(), new BinaryOperator(), new IpAddressOperators(), new ArnOperators(),
    }.SelectMany(family => family.Names.Select(name => (name, family))).ToFrozenDictionary(entry => entry.name, entry => entry.family);

    public static bool IsKnown(string name) => name == "Null" || ByName.ContainsKey(name);

    /// <summary>Whether a condition holds for a request.</summary>
    public static bool Holds(PolicyCondition condition, PolicyContext context)
    {
        var actual = context.Keys.TryGetValue(condition.Key, out var values) ? values : [];
        if (condition.Operator == "Null")
        {
            return condition.Values.Any(wanted => bool.TryParse(wanted, out var absent) && absent == (actual.Count == 0));
        }

        var negated = condition.Operator.Contains("Not", StringComparison.Ordinal) && !condition.Operator.StartsWith("Null", StringComparison.Ordinal);
        if (actual.Count == 0)
        {
            return condition.IfExists || condition.Set == "ForAllValues" || (negated && condition.Set is null);
        }

        bool Fits(string value) => condition.Values.Any(expected =>
            context.Fill(expected) is { } filled && ByName[condition.Operator].Matches(condition.Operator.Replace("Not", "", StringComparison.Ordinal), value, filled)) != negated;
        return condition.Set == "ForAllValues" ? actual.All(Fits)
            : condition.Set is null && negated ? actual.All(Fits)
            : actual.Any(Fits);
    }
}
