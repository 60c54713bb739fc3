using System.Globalization;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>How DynamoDB behaves where it may be chosen.</summary>
internal sealed record DynamoDbOptions
{
    /// <summary>How long a table is CREATING.</summary>
    public TimeSpan CreateTableDelay { get; init; }

    /// <summary>How long a table is UPDATING.</summary>
    public TimeSpan UpdateTableDelay { get; init; }

    /// <summary>How long a table is DELETING.</summary>
    public TimeSpan DeleteTableDelay { get; init; }

    /// <summary>How often items whose time to live is over are looked for.</summary>
    public TimeSpan ExpiryInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads <c>DYNAMODB_CREATE_TABLE_MS</c>, <c>DYNAMODB_UPDATE_TABLE_MS</c>, <c>DYNAMODB_DELETE_TABLE_MS</c> and <c>DYNAMODB_TTL_INTERVAL_MS</c>.</summary>
    public static DynamoDbOptions FromEnvironment() => new()
    {
        CreateTableDelay = Read("DYNAMODB_CREATE_TABLE_MS") ?? TimeSpan.Zero,
        UpdateTableDelay = Read("DYNAMODB_UPDATE_TABLE_MS") ?? TimeSpan.Zero,
        DeleteTableDelay = Read("DYNAMODB_DELETE_TABLE_MS") ?? TimeSpan.Zero,
        ExpiryInterval = Read("DYNAMODB_TTL_INTERVAL_MS") ?? TimeSpan.FromSeconds(10),
    };

    private static TimeSpan? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
