namespace CampusIssues.Functions.Access;

/// <summary>An answer to "may this caller do that", with the rule that decided.</summary>
internal sealed record Decision(bool Allowed, string Principal, string Action, string Rule);
