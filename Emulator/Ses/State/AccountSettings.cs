namespace CampusIssues.Emulator.Ses.State;

/// <summary>What the account is set to in a region.</summary>
internal sealed record AccountSettings(bool SendingEnabled = true)
{
    /// <summary>Which entries of the suppression list count, unless a configuration set says otherwise.</summary>
    public IReadOnlyList<string> SuppressedReasons { get; init; } = ["BOUNCE", "COMPLAINT"];

    public bool AutoWarmup { get; init; } = true;

    /// <summary>What PutAccountDetails told, as JSON; null where it wasn't called.</summary>
    public string? Details { get; init; }

    /// <summary>What PutAccountVdmAttributes told, as JSON; null where it wasn't called.</summary>
    public string? Vdm { get; init; }
}
