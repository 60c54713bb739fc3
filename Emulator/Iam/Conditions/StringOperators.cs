using CampusIssues.Emulator.Iam.Policies;

namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>StringEquals, StringEqualsIgnoreCase, StringLike and their negations.</summary>
internal sealed class StringOperators : IConditionOperator
{
    public IEnumerable<string> Names =>
        ["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike"];

    public bool Matches(string name, string actual, string expected) => name switch
    {
        "StringEquals" => actual == expected,
        "StringEqualsIgnoreCase" => actual.Equals(expected, StringComparison.OrdinalIgnoreCase),
        _ => Wildcard.Matches(expected, actual),
    };
}
