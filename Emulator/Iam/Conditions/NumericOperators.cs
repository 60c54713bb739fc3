using System.Globalization;

namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>NumericEquals, NumericNotEquals, NumericLessThan, …</summary>
internal sealed class NumericOperators : IConditionOperator
{
    public IEnumerable<string> Names =>
        ["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"];

    public bool Matches(string name, string actual, string expected) =>
        decimal.TryParse(actual, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(expected, CultureInfo.InvariantCulture, out var right)
        && Ordering.Fits(name["Numeric".Length..], left.CompareTo(right));
}
