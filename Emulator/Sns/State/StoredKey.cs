namespace CampusIssues.Emulator.Sns.State;

/// <summary>What messages are signed with.</summary>
/// <param name="Key">The private key, as PEM.</param>
/// <param name="Certificate">The certificate, as PEM.</param>
internal sealed record StoredKey(string Key, string Certificate);
