using CampusIssues.Emulator.CloudWatch.Operations;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>Amazon CloudWatch in the JSON protocol (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/).</summary>
internal sealed class CloudWatchService(CloudWatchOperations operations, IIdentity identity, IAccessControl access)
    : JsonService("monitoring", "GraniteServiceVersion20100801", "1.0", "com.amazonaws.cloudwatch", operations.All.Select(operation => new JsonCloudWatchOperation(operation)), identity, access), IAwsService
{
    string IAwsService.CommonName => "cloudwatch";

    /// <inheritdoc/>
    protected override string? QueryErrorCode(AwsException error) => CloudWatchErrors.QueryError(error);
}

/// <summary>Amazon CloudWatch in RPC v2 with CBOR, as SDKs of 2025 and later speak it.</summary>
internal sealed class CloudWatchCborService(CloudWatchOperations operations, IIdentity identity, IAccessControl access)
    : CborService("monitoring", "GraniteServiceVersion20100801", "com.amazonaws.cloudwatch", operations.All.Select(operation => new CborCloudWatchOperation(operation)), identity, access), IAwsService
{
    string IAwsService.CommonName => "cloudwatch";

    /// <inheritdoc/>
    protected override string? QueryErrorCode(AwsException error) => CloudWatchErrors.QueryError(error);
}

/// <summary>Amazon CloudWatch in the query protocol, as older SDKs speak it.</summary>
internal sealed class CloudWatchQueryService(CloudWatchOperations operations, IIdentity identity, IAccessControl access)
    : QueryService("monitoring", "2010-08-01", "http://monitoring.amazonaws.com/doc/2010-08-01/", operations.All.Select(operation => new QueryCloudWatchOperation(operation)), identity, access), IAwsService
{
    string IAwsService.CommonName => "cloudwatch";

    /// <inheritdoc/>
    protected override AwsException Translate(AwsException error) => new(CloudWatchErrors.QueryCode(error.Code), error.Message, error.StatusCode);
}
