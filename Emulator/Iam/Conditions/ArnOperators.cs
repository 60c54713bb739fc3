using CampusIssues.Emulator.Iam.Policies;

namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>ArnEquals, ArnLike and their negations: each of the six parts may have wildcards of its own.</summary>
internal sealed class ArnOperators : IConditionOperator
{
    public IEnumerable<string> Names => ["ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"];

    public bool Matches(string name, string actual, string expected)
    {
        var (have, want) = (actual.Split(':', 6), expected.Split(':', 6));
        return want.Length < 6 ? Wildcard.Matches(expected, actual)
            : have.Length == 6 && have.Zip(want).All(part => Wildcard.Matches(part.Second, part.First));
    }
}
