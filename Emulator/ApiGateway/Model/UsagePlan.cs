namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>Who may call which stages how often.</summary>
internal sealed class UsagePlan
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string? Description { get; set; }

    public List<ApiStage> ApiStages { get; set; } = [];

    public ThrottleSettings? Throttle { get; set; }

    public QuotaSettings? Quota { get; set; }

    public string? ProductCode { get; set; }

    public Dictionary<string, string>? Tags { get; set; }
}

/// <summary>A stage that a plan covers.</summary>
internal sealed class ApiStage
{
    public string ApiId { get; set; } = "";

    public string Stage { get; set; } = "";

    /// <summary>By <c>/path/METHOD</c>.</summary>
    public Dictionary<string, ThrottleSettings>? Throttle { get; set; }
}

/// <summary>A token bucket.</summary>
internal sealed class ThrottleSettings
{
    public int BurstLimit { get; set; }

    /// <summary>Requests a second.</summary>
    public double RateLimit { get; set; }
}

/// <summary>Requests in a period: <c>DAY</c>, <c>WEEK</c> or <c>MONTH</c>.</summary>
internal sealed class QuotaSettings
{
    public int Limit { get; set; }

    public int Offset { get; set; }

    public string Period { get; set; } = "DAY";
}
