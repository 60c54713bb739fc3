namespace CampusIssues.Emulator.Ses.State;

/// <summary>A configuration set: how mails are sent, and where their events go.</summary>
internal sealed record ConfigurationSet(string Name)
{
    public bool SendingEnabled { get; init; } = true;

    public bool ReputationMetricsEnabled { get; init; }

    public string? TlsPolicy { get; init; }

    public string? CustomRedirectDomain { get; init; }

    public IReadOnlyList<string> SuppressedReasons { get; init; } = [];

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
}

/// <summary>A dimension that events are counted under.</summary>
internal sealed record CloudWatchDimension(string Name, string Source, string Default);
