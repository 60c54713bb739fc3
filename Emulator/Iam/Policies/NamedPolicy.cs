namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>A policy with the name under which decisions tell of it.</summary>
internal sealed record NamedPolicy(string Name, PolicyDocument Document);
