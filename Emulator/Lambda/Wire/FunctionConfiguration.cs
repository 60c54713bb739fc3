using System.Text.Json.Serialization;
using CampusIssues.Emulator.Lambda.Functions;

namespace CampusIssues.Emulator.Lambda.Wire;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html</summary>
internal sealed record FunctionConfiguration
{
    public required string FunctionName { get; init; }

    public required string FunctionArn { get; init; }

    public string? Runtime { get; init; }

    public required string Role { get; init; }

    public string? Handler { get; init; }

    public required long CodeSize { get; init; }

    public required string Description { get; init; }

    public required int Timeout { get; init; }

    public required int MemorySize { get; init; }

    public required string LastModified { get; init; }

    public required string CodeSha256 { get; init; }

    public required string Version { get; init; }

    public DeadLetterConfig? DeadLetterConfig { get; init; }

    public FunctionEnvironment? Environment { get; init; }

    [JsonPropertyName("KMSKeyArn")]
    public string? KmsKeyArn { get; init; }

    public required TracingConfig TracingConfig { get; init; }

    public required string RevisionId { get; init; }

    public string State { get; init; } = "Active";

    public string LastUpdateStatus { get; init; } = "Successful";

    public string PackageType { get; init; } = "Zip";

    public required IReadOnlyList<string> Architectures { get; init; }

    public required EphemeralStorage EphemeralStorage { get; init; }

    public SnapStart SnapStart { get; init; } = new("None", "Off");

    public required LoggingConfig LoggingConfig { get; init; }

    /// <summary>A function of which nothing is known but its name: something else starts its processes.</summary>
    public static FunctionConfiguration Attached(FunctionReference reference) => new()
    {
        FunctionName = reference.Name,
        FunctionArn = reference.Arn,
        Role = "",
        CodeSize = 0,
        Description = "Started outside the emulator",
        Timeout = (int)LambdaLimits.AttachedTimeout.TotalSeconds,
        MemorySize = 128,
        LastModified = "1970-01-01T00:00:00.000+0000",
        CodeSha256 = "",
        Version = FunctionReference.Latest,
        TracingConfig = new TracingConfig("PassThrough"),
        RevisionId = "",
        Architectures = ["x86_64"],
        EphemeralStorage = new EphemeralStorage(512),
        LoggingConfig = new LoggingConfig { LogFormat = "Text", LogGroup = $"/aws/lambda/{reference.Name}" },
    };

    /// <summary>A version as answers have it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="version">The version.</param>
    /// <param name="qualifier">The version or alias that its ARN names; null for none.</param>
    public static FunctionConfiguration Of(FunctionRecord function, VersionRecord version, string? qualifier) => new()
    {
        FunctionName = function.Name,
        FunctionArn = qualifier is null ? function.Arn : $"{function.Arn}:{qualifier}",
        Runtime = version.Runtime,
        Role = version.Role,
        Handler = version.Handler,
        CodeSize = version.CodeSize,
        Description = version.Description,
        Timeout = version.Timeout,
        MemorySize = version.MemorySize,
        LastModified = version.LastModified,
        CodeSha256 = version.CodeSha256,
        Version = version.Version,
        DeadLetterConfig = version.DeadLetterTargetArn is { } target ? new DeadLetterConfig(target) : null,
        Environment = version.Variables is { } variables ? new FunctionEnvironment(variables) : null,
        KmsKeyArn = version.KmsKeyArn,
        TracingConfig = new TracingConfig(version.TracingMode),
        RevisionId = version.RevisionId,
        Architectures = version.Architectures,
        EphemeralStorage = new EphemeralStorage(version.EphemeralStorageSize),
        LoggingConfig = version.Logging with
        {
            LogFormat = version.Logging.LogFormat ?? "Text",
            LogGroup = version.Logging.LogGroup ?? $"/aws/lambda/{function.Name}",
        },
    };
}

internal sealed record DeadLetterConfig(string? TargetArn);

internal sealed record FunctionEnvironment(IReadOnlyDictionary<string, string>? Variables);

internal sealed record TracingConfig(string? Mode);

internal sealed record EphemeralStorage(int? Size);

internal sealed record SnapStart(string? ApplyOn, string? OptimizationStatus = null);
