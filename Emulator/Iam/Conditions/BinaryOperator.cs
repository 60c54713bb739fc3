namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>BinaryEquals: base64, byte for byte.</summary>
internal sealed class BinaryOperator : IConditionOperator
{
    public IEnumerable<string> Names => ["BinaryEquals"];

    public bool Matches(string name, string actual, string expected) => actual.TrimEnd('=') == expected.TrimEnd('=');
}
