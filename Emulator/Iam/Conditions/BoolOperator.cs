namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>Bool.</summary>
internal sealed class BoolOperator : IConditionOperator
{
    public IEnumerable<string> Names => ["Bool"];

    public bool Matches(string name, string actual, string expected) => actual.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
