using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>An import of objects into a new table, under way or over.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Table">The table that is made.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Token">The client's token.</param>
/// <param name="Bucket">The bucket that it is from.</param>
/// <param name="Format"><c>DYNAMODB_JSON</c> or <c>CSV</c>.</param>
/// <param name="Compression"><c>NONE</c> or <c>GZIP</c>.</param>
internal sealed record TableImport(string Arn, TableDefinition Table, DateTimeOffset StartedAt, string Token, string Bucket, string Format, string Compression)
{
    public string? BucketOwner { get; init; }

    public string? Prefix { get; init; }

    /// <summary>What stands between the values of a line of CSV; null for commas.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The names of CSV's columns; null where the first line tells them.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    public Outcome Outcome { get; init; } = new();

    public long Bytes { get; init; }

    /// <summary>How many items were read.</summary>
    public long Processed { get; init; }

    /// <summary>How many of them could be written.</summary>
    public long Imported { get; init; }

    public long Errors { get; init; }
}
