namespace CampusIssues.Emulator.Ses.State;

/// <summary>A configuration set: how mails are sent, and where their events go.</summary>
internal sealed record ConfigurationSet(string Name)
{
    public bool SendingEnabled { get; init; } = true;

    public bool ReputationMetricsEnabled { get; init; }

    public string? TlsPolicy { get; init; }

    public string? CustomRedirectDomain { get; init; }

    public string? HttpsPolicy { get; init; }

    public string? SendingPoolName { get; init; }

    /// <summary>How long delivery is tried, in seconds; null for SES's own 14 hours.</summary>
    public int? MaxDeliverySeconds { get; init; }

    /// <summary>VDM's options, as JSON; null where none were set.</summary>
    public string? Vdm { get; init; }

    public string? ArchiveArn { get; init; }

    /// <summary>Which entries of the suppression list count; null for the account's own choice.</summary>
    public IReadOnlyList<string>? SuppressedReasons { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<EventDestination> Destinations { get; init; } = [];
}

/// <summary>Where a configuration set's events go.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Enabled">Whether events are sent there.</param>
/// <param name="Events">send, reject, bounce, complaint, delivery, open, click, renderingFailure.</param>
/// <param name="TopicArn">The SNS topic; null for another kind of destination.</param>
internal sealed record EventDestination(string Name, bool Enabled, IReadOnlyList<string> Events, string? TopicArn)
{
    /// <summary>The CloudWatch dimensions; empty for another kind.</summary>
    public IReadOnlyList<CloudWatchDimension> Dimensions { get; init; } = [];

    public string? EventBusArn { get; init; }

    public string? FirehoseArn { get; init; }

    public string? FirehoseRoleArn { get; init; }
}

/// <summary>A dimension that events are counted under.</summary>
internal sealed record CloudWatchDimension(string Name, string Source, string Default);
