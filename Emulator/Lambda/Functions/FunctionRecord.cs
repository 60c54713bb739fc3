namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>A function that was created, with all that was configured of it. Kept as one document.</summary>
internal sealed record FunctionRecord
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    /// <summary>What <c>$LATEST</c> is.</summary>
    public required VersionRecord Latest { get; init; }

    /// <summary>The published versions, oldest first.</summary>
    public IReadOnlyList<VersionRecord> Versions { get; init; } = [];

    /// <summary>The number of the last published version; numbers aren't used again.</summary>
    public int LastVersion { get; init; }

    public IReadOnlyList<AliasRecord> Aliases { get; init; } = [];

    public IReadOnlyList<PolicyStatement> Policy { get; init; } = [];

    public IReadOnlyList<EventInvokeRecord> EventInvokeConfigs { get; init; } = [];

    public IReadOnlyList<FunctionUrlRecord> Urls { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public int? ReservedConcurrency { get; init; }

    public string RecursiveLoop { get; init; } = "Terminate";

    /// <summary>The version that a qualifier names, by way of an alias or directly; null where there is none.</summary>
    public VersionRecord? Find(string? qualifier)
    {
        if (qualifier is null or FunctionReference.Latest)
        {
            return Latest;
        }

        var version = Aliases.FirstOrDefault(alias => alias.Name == qualifier)?.Pick() ?? qualifier;
        return Versions.FirstOrDefault(candidate => candidate.Version == version);
    }
}

/// <summary>One version of a function.</summary>
internal sealed record VersionRecord
{
    public required string Version { get; init; }

    public required string Role { get; init; }

    /// <summary>The SHA-256 of the code, base64.</summary>
    public required string CodeSha256 { get; init; }

    public required long CodeSize { get; init; }

    /// <summary>A directory that is run as it is, instead of stored code; changes in it are taken at once.</summary>
    public string? CodeDirectory { get; init; }

    public string? Runtime { get; init; }

    public string? Handler { get; init; }

    public string Description { get; init; } = "";

    public int Timeout { get; init; } = 3;

    public int MemorySize { get; init; } = 128;

    public int EphemeralStorageSize { get; init; } = 512;

    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    public IReadOnlyList<string> Architectures { get; init; } = ["x86_64"];

    public string TracingMode { get; init; } = "PassThrough";

    public string? DeadLetterTargetArn { get; init; }

    public string? KmsKeyArn { get; init; }

    public LoggingConfig Logging { get; init; } = new();

    public required string LastModified { get; init; }

    public required string RevisionId { get; init; }
}

/// <summary>Where and how a function logs.</summary>
internal sealed record LoggingConfig
{
    public string? LogFormat { get; init; }

    public string? ApplicationLogLevel { get; init; }

    public string? SystemLogLevel { get; init; }

    public string? LogGroup { get; init; }
}

/// <summary>A name for a version, or for two with weights.</summary>
internal sealed record AliasRecord
{
    public required string Name { get; init; }

    public required string FunctionVersion { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyDictionary<string, double>? AdditionalVersionWeights { get; init; }

    public required string RevisionId { get; init; }

    /// <summary>The version that an invocation gets, by the weights.</summary>
    public string Pick()
    {
        var chance = Random.Shared.NextDouble();
        foreach (var (version, weight) in AdditionalVersionWeights ?? new Dictionary<string, double>())
        {
            if (chance < weight)
            {
                return version;
            }

            chance -= weight;
        }

        return FunctionVersion;
    }
}

/// <summary>A statement of a function's resource policy.</summary>
internal sealed record PolicyStatement(string? Qualifier, string Sid, string Json);

/// <summary>How asynchronous invocations are dealt with.</summary>
internal sealed record EventInvokeRecord
{
    public required string Qualifier { get; init; }

    public int? MaximumRetryAttempts { get; init; }

    public int? MaximumEventAgeInSeconds { get; init; }

    public string? OnSuccess { get; init; }

    public string? OnFailure { get; init; }

    public required double LastModified { get; init; }
}

/// <summary>A function's own HTTP address.</summary>
internal sealed record FunctionUrlRecord
{
    public required string Id { get; init; }

    public string? Qualifier { get; init; }

    public required string AuthType { get; init; }

    public string InvokeMode { get; init; } = "BUFFERED";

    public CorsRecord? Cors { get; init; }

    public required string CreationTime { get; init; }

    public required string LastModifiedTime { get; init; }
}

/// <summary>The CORS answers of a function URL.</summary>
internal sealed record CorsRecord
{
    public bool? AllowCredentials { get; init; }

    public IReadOnlyList<string>? AllowHeaders { get; init; }

    public IReadOnlyList<string>? AllowMethods { get; init; }

    public IReadOnlyList<string>? AllowOrigins { get; init; }

    public IReadOnlyList<string>? ExposeHeaders { get; init; }

    public int? MaxAge { get; init; }
}
