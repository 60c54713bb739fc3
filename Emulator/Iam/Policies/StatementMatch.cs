using CampusIssues.Emulator.Iam.Conditions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>Whether a statement is about a request.</summary>
internal static class StatementMatch
{
    public static bool Applies(PolicyStatement statement, PolicyContext context, Caller? caller = null) =>
        ActionMatches(statement.Actions, context.Action)
        && ResourceMatches(statement.Resources, context)
        && (caller is null || statement.Principals is null || PrincipalMatch.Matches(statement.Principals, caller))
        && statement.Conditions.All(condition => ConditionOperators.Holds(condition, context));

    private static bool ActionMatches(PolicyMatch actions, string action) =>
        actions.Patterns.Any(pattern => Wildcard.Matches(pattern, action, ignoreCase: true)) != actions.Inverted;

    private static bool ResourceMatches(PolicyMatch resources, PolicyContext context) =>
        resources.Patterns.Any(pattern => context.Fill(pattern) is { } filled && Wildcard.Matches(filled, context.Resource)) != resources.Inverted;
}
