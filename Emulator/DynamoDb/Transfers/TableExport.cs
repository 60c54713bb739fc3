using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>An export of a table to objects, under way or over.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="TableArn">The table's ARN.</param>
/// <param name="TableId">The table's ID.</param>
/// <param name="ExportTime">The time as of which the items are.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Token">The client's token.</param>
/// <param name="Bucket">The bucket that it goes to.</param>
internal sealed record TableExport(string Arn, string TableArn, string TableId, DateTimeOffset ExportTime, DateTimeOffset StartedAt, string Token, string Bucket)
{
    public string? BucketOwner { get; init; }

    public string? Prefix { get; init; }

    /// <summary><c>AES256</c> or <c>KMS</c>: told, not done.</summary>
    public string Encryption { get; init; } = "AES256";

    public string? KmsKeyId { get; init; }

    public Outcome Outcome { get; init; } = new();

    public long Bytes { get; init; }

    public long Count { get; init; }

    /// <summary>The ID in the names of its objects.</summary>
    [JsonIgnore]
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>What the keys of its objects start with.</summary>
    [JsonIgnore]
    public string Folder => $"{(string.IsNullOrEmpty(Prefix) ? "" : $"{Prefix.TrimEnd('/')}/")}AWSDynamoDB/{Id}/";
}

/// <summary>How a transfer ended.</summary>
/// <param name="Status"><c>IN_PROGRESS</c>, <c>COMPLETED</c> or <c>FAILED</c>.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
/// <param name="FailureCode">Why it failed; null where it didn't.</param>
/// <param name="FailureMessage">The same in words.</param>
internal sealed record Outcome(string Status = Outcome.InProgress, DateTimeOffset? EndedAt = null, string? FailureCode = null, string? FailureMessage = null)
{
    public const string InProgress = "IN_PROGRESS";
}

/// <summary>How exports and imports are stored.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TableExport))]
[JsonSerializable(typeof(TableImport))]
internal sealed partial class TransferJson : JsonSerializerContext;
