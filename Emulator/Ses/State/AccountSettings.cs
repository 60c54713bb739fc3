namespace CampusIssues.Emulator.Ses.State;

/// <summary>What the account is set to in a region.</summary>
internal sealed record AccountSettings(bool SendingEnabled = true);
