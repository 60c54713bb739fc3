namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>An error that the emulator answered.</summary>
internal sealed class QueryFault(int status, string code, string message) : Exception($"{status} {code}: {message}");
