using System.Text.Json.Serialization;
using CampusIssues.Emulator.Lambda.Functions;

namespace CampusIssues.Emulator.Lambda.Wire;

internal sealed record FunctionCode(byte[]? ZipFile, string? S3Bucket, string? S3Key, string? S3ObjectVersion, string? ImageUri);

/// <summary>What is configured of a function, at its creation or later; what is null stays as it is.</summary>
internal record FunctionChange
{
    public string? Runtime { get; init; }

    public string? Role { get; init; }

    public string? Handler { get; init; }

    public string? Description { get; init; }

    public int? Timeout { get; init; }

    public int? MemorySize { get; init; }

    public FunctionEnvironment? Environment { get; init; }

    public DeadLetterConfig? DeadLetterConfig { get; init; }

    public TracingConfig? TracingConfig { get; init; }

    public EphemeralStorage? EphemeralStorage { get; init; }

    public LoggingConfig? LoggingConfig { get; init; }

    [JsonPropertyName("KMSKeyArn")]
    public string? KmsKeyArn { get; init; }

    public string? RevisionId { get; init; }
}

internal sealed record CreateFunctionRequest : FunctionChange
{
    public string? FunctionName { get; init; }

    public FunctionCode? Code { get; init; }

    public bool Publish { get; init; }

    public string? PackageType { get; init; }

    public IReadOnlyList<string>? Architectures { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

internal sealed record UpdateFunctionCodeRequest
{
    public byte[]? ZipFile { get; init; }

    public string? S3Bucket { get; init; }

    public string? S3Key { get; init; }

    public string? S3ObjectVersion { get; init; }

    public string? ImageUri { get; init; }

    public bool Publish { get; init; }

    public bool DryRun { get; init; }

    public string? RevisionId { get; init; }

    public IReadOnlyList<string>? Architectures { get; init; }

    [JsonIgnore]
    public FunctionCode Code => new(ZipFile, S3Bucket, S3Key, S3ObjectVersion, ImageUri);
}

internal sealed record PublishVersionRequest(string? CodeSha256, string? Description, string? RevisionId);

internal sealed record AliasRequest(string? Name, string? FunctionVersion, string? Description, AliasRouting? RoutingConfig, string? RevisionId);

internal sealed record AddPermissionRequest
{
    public string? StatementId { get; init; }

    public string? Action { get; init; }

    public string? Principal { get; init; }

    public string? SourceArn { get; init; }

    public string? SourceAccount { get; init; }

    public string? EventSourceToken { get; init; }

    [JsonPropertyName("PrincipalOrgID")]
    public string? PrincipalOrgId { get; init; }

    public string? FunctionUrlAuthType { get; init; }

    public string? RevisionId { get; init; }
}

internal sealed record EventInvokeConfigRequest(int? MaximumRetryAttempts, int? MaximumEventAgeInSeconds, DestinationConfig? DestinationConfig);

internal sealed record FunctionUrlRequest(string? AuthType, CorsRecord? Cors, string? InvokeMode);
