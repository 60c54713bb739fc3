namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>
/// A family of condition operators
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
/// </summary>
internal interface IConditionOperator
{
    /// <summary>The operators' names.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Whether a value of the request fits a value of the policy, by the operator of this name, without its negation.</summary>
    bool Matches(string name, string actual, string expected);
}
