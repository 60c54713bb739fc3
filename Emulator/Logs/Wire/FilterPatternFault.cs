using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Wire;

/// <summary>A filter pattern that can't be understood.</summary>
internal sealed class FilterPatternFault(string reason) : AwsException("InvalidParameterException", $"Invalid filter pattern: {reason}");
