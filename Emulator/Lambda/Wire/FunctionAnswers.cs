namespace CampusIssues.Emulator.Lambda.Wire;

internal sealed record GetFunctionResponse(FunctionConfiguration Configuration, CodeLocation Code, IReadOnlyDictionary<string, string>? Tags, Concurrency? Concurrency);

internal sealed record CodeLocation(string RepositoryType, string Location);

internal sealed record Concurrency(int? ReservedConcurrentExecutions);

internal sealed record FunctionList(IReadOnlyList<FunctionConfiguration> Functions, string? NextMarker);

internal sealed record VersionList(IReadOnlyList<FunctionConfiguration> Versions, string? NextMarker);

internal sealed record AliasConfiguration(string AliasArn, string Name, string FunctionVersion, string Description, AliasRouting? RoutingConfig, string RevisionId);

internal sealed record AliasRouting(IReadOnlyDictionary<string, double>? AdditionalVersionWeights);

internal sealed record AliasList(IReadOnlyList<AliasConfiguration> Aliases, string? NextMarker);

internal sealed record AddPermissionResponse(string Statement);

internal sealed record GetPolicyResponse(string Policy, string RevisionId);

internal sealed record TagList(IReadOnlyDictionary<string, string> Tags);

internal sealed record AccountSettings(AccountLimit AccountLimit, AccountUsage AccountUsage);

internal sealed record AccountLimit(long TotalCodeSize, long CodeSizeUnzipped, long CodeSizeZipped, int ConcurrentExecutions, int UnreservedConcurrentExecutions);

internal sealed record AccountUsage(long TotalCodeSize, int FunctionCount);

internal sealed record EventInvokeConfig(
    double LastModified,
    string FunctionArn,
    int? MaximumRetryAttempts,
    int? MaximumEventAgeInSeconds,
    DestinationConfig DestinationConfig);

internal sealed record EventInvokeConfigList(IReadOnlyList<EventInvokeConfig> FunctionEventInvokeConfigs, string? NextMarker);

internal sealed record DestinationConfig(Destination? OnSuccess, Destination? OnFailure);

internal sealed record Destination([property: System.Text.Json.Serialization.JsonPropertyName("Destination")] string? Arn);

internal sealed record FunctionUrlConfig(
    string FunctionUrl,
    string FunctionArn,
    string AuthType,
    Functions.CorsRecord? Cors,
    string CreationTime,
    string? LastModifiedTime,
    string InvokeMode);

internal sealed record FunctionUrlConfigList(IReadOnlyList<FunctionUrlConfig> FunctionUrlConfigs, string? NextMarker);

internal sealed record CodeSigningConfig(string FunctionName);

internal sealed record RuntimeManagementConfig(string UpdateRuntimeOn, string FunctionArn);

internal sealed record RecursionConfig(string? RecursiveLoop);
