namespace CampusIssues.Emulator.Ses.State;

/// <summary>An address that the account doesn't send to.</summary>
/// <param name="Address">The address.</param>
/// <param name="Reason"><c>BOUNCE</c> or <c>COMPLAINT</c>.</param>
/// <param name="UpdatedAt">When it was put on the list.</param>
internal sealed record SuppressedDestination(string Address, string Reason, DateTimeOffset UpdatedAt);
