namespace CampusIssues.Emulator;

/// <summary>How an emulator is started.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The version that the emulator tells.</summary>
    public const string Version = "1.0.0";

    /// <summary>The edge's port; 0 takes a free one.</summary>
    public int Port { get; init; } = 4566;

    /// <summary>Which callers reach it: <c>localhost</c> this machine's alone, an IP address those of its network, <c>*</c> all.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>The port at which the REST API of the AppHost's routes is reached without stage; null for none, 0 for a free one.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>Where data is kept; null keeps it in memory alone.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>The variables by which the official tools are configured, e.g. <c>APIGATEWAY_EMULATOR_ROUTE_CONFIG_*</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the account is in SES's sandbox: recipients must be verified too.</summary>
    public bool SesSandbox { get; init; }

    /// <summary>How often CloudWatch's alarms are evaluated.</summary>
    public TimeSpan AlarmInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The dashboard's address, for links from a mail to its trace; null where there is none.</summary>
    public Uri? DashboardUrl { get; init; }

    /// <summary>Whose table streams the AppHost's functions get; null for the emulator's own.</summary>
    public Uri? StreamsEndpoint { get; init; }
}
