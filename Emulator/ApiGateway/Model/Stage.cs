namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A named deployment of an API.</summary>
internal sealed class Stage
{
    public string DeploymentId { get; set; } = "";

    public string? ClientCertificateId { get; set; }

    public string StageName { get; set; } = "";

    public string? Description { get; set; }

    public bool CacheClusterEnabled { get; set; }

    public string? CacheClusterSize { get; set; }

    public string CacheClusterStatus { get; set; } = "NOT_AVAILABLE";

    /// <summary>By <c>resource/METHOD</c>, with <c>*/*</c> for all.</summary>
    public Dictionary<string, MethodSetting> MethodSettings { get; set; } = [];

    public Dictionary<string, string>? Variables { get; set; }

    public string? DocumentationVersion { get; set; }

    public AccessLogSettings? AccessLogSettings { get; set; }

    public CanarySettings? CanarySettings { get; set; }

    public bool TracingEnabled { get; set; }

    public string? WebAclArn { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    public long CreatedDate { get; set; }

    public long LastUpdatedDate { get; set; }
}

/// <summary>Where each request is logged, and how.</summary>
internal sealed class AccessLogSettings
{
    public string? Format { get; set; }

    public string? DestinationArn { get; set; }
}

/// <summary>A canary release. Kept and told; all requests go to the stage's deployment.</summary>
internal sealed class CanarySettings
{
    public double PercentTraffic { get; set; }

    public string? DeploymentId { get; set; }

    public Dictionary<string, string>? StageVariableOverrides { get; set; }

    public bool UseStageCache { get; set; }
}

/// <summary>Settings of one method of a stage, or of all.</summary>
internal sealed class MethodSetting
{
    public bool MetricsEnabled { get; set; }

    public string? LoggingLevel { get; set; }

    public bool DataTraceEnabled { get; set; }

    /// <summary>Requests that may come at once.</summary>
    public int ThrottlingBurstLimit { get; set; } = Limits.AccountBurst;

    /// <summary>Requests a second.</summary>
    public double ThrottlingRateLimit { get; set; } = Limits.AccountRate;

    public bool CachingEnabled { get; set; }

    public int CacheTtlInSeconds { get; set; } = 300;

    public bool CacheDataEncrypted { get; set; }

    public bool RequireAuthorizationForCacheControl { get; set; } = true;

    public string UnauthorizedCacheControlHeaderStrategy { get; set; } = "SUCCEED_WITH_RESPONSE_HEADER";
}
