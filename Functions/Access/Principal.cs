namespace CampusIssues.Functions.Access;

/// <summary>Who signed in.</summary>
internal sealed record Principal(string Name, Role Role);
