namespace CampusIssues.Deployment.Packaging;

/// <summary>A package that Lambda wouldn't run; the message says why.</summary>
internal sealed class PackageException(string message) : Exception(message);
