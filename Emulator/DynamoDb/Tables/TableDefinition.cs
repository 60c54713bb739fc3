namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>A table as it is stored among the emulator's documents.</summary>
internal sealed record TableDefinition
{
    public required string Name { get; init; }

    public required string Region { get; init; }

    public required string Account { get; init; }

    public required string Id { get; init; }

    /// <summary>The space of its items.</summary>
    public required int Space { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string HashKey { get; init; }

    public string? RangeKey { get; init; }

    /// <summary>The types of key attributes by name: <c>S</c>, <c>N</c> or <c>B</c>; in the order of the request.</summary>
    public required IReadOnlyList<AttributeDefinition> Attributes { get; init; }

    public IReadOnlyList<IndexDefinition> LocalIndexes { get; init; } = [];

    public IReadOnlyList<IndexDefinition> GlobalIndexes { get; init; } = [];

    public BillingDefinition Billing { get; init; } = new();

    public Throughput Throughput { get; init; } = new();

    /// <summary>The warm throughput that it was given, beyond what its billing brings.</summary>
    public Throughput? Warm { get; init; }

    /// <summary>Whether an answer tells that the warm throughput has just grown.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWarming { get; init; }

    /// <summary>The table's stream; null where it never had one. A disabled one stays readable.</summary>
    public StreamDefinition? Stream { get; init; }

    /// <summary>Streams that it had before.</summary>
    public IReadOnlyList<StreamDefinition> FormerStreams { get; init; } = [];

    public string? TableClass { get; init; }

    public bool DeletionProtection { get; init; }

    public EncryptionDefinition? Encryption { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public TimeToLiveDefinition? TimeToLive { get; init; }

    public RecoveryDefinition? Recovery { get; init; }

    public PolicyDefinition? Policy { get; init; }

    /// <summary>Its contributor insights; null where they were never turned on.</summary>
    public InsightsDefinition? Insights { get; init; }

    public RestoreDefinition? Restore { get; init; }

    /// <summary>When its last creation or update ends: until then it isn't ACTIVE.</summary>
    public DateTimeOffset ReadyAt { get; init; }

    /// <summary>Whether what <see cref="ReadyAt"/> ends is its creation.</summary>
    public bool IsNew { get; init; }

    /// <summary>When it will be gone; null for a table that isn't being deleted.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    public string Arn => $"arn:aws:dynamodb:{Region}:{Account}:table/{Name}";

    public string? StreamArn => Stream is { } stream ? $"{Arn}/stream/{stream.Label}" : null;

    public IEnumerable<IndexDefinition> Indexes => GlobalIndexes.Concat(LocalIndexes);

    public string TypeOf(string attribute) => Attributes.First(definition => definition.Name == attribute).Type;
}

internal sealed record AttributeDefinition(string Name, string Type);

/// <summary>A secondary index.</summary>
internal sealed record IndexDefinition
{
    public required string Name { get; init; }

    public required bool IsGlobal { get; init; }

    public required int Space { get; init; }

    public required string HashKey { get; init; }

    /// <summary>The further attributes of its partition key; null where that is one attribute.</summary>
    public IReadOnlyList<string>? MoreHashKeys { get; init; }

    public string? RangeKey { get; init; }

    /// <summary>The further attributes of its sort key; null where that is at most one attribute.</summary>
    public IReadOnlyList<string>? MoreRangeKeys { get; init; }

    /// <summary>The attributes of its partition key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> HashKeys => [HashKey, .. MoreHashKeys ?? []];

    /// <summary>The attributes of its sort key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> RangeKeys => RangeKey is null ? [] : [RangeKey, .. MoreRangeKeys ?? []];

    /// <summary><c>ALL</c>, <c>KEYS_ONLY</c> or <c>INCLUDE</c>.</summary>
    public required string Projection { get; init; }

    public IReadOnlyList<string>? NonKeyAttributes { get; init; }

    public Throughput Throughput { get; init; } = new();

    public Throughput? OnDemand { get; init; }

    public Throughput? Warm { get; init; }

    /// <summary>Whether an answer tells that the warm throughput has just grown.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWarming { get; init; }

    public InsightsDefinition? Insights { get; init; }

    public DateTimeOffset ReadyAt { get; init; }

    public bool IsNew { get; init; }

    public DateTimeOffset? GoneAt { get; init; }
}

internal sealed record Throughput(long Read = 0, long Write = 0)
{
    public DateTimeOffset? IncreasedAt { get; init; }

    public DateTimeOffset? DecreasedAt { get; init; }

    public int DecreasesToday { get; init; }
}

/// <param name="IsOnDemand">Whether it is <c>PAY_PER_REQUEST</c>.</param>
/// <param name="OnDemandSince">When it last became so.</param>
/// <param name="IsStated">Whether the table was ever asked to be on demand, for only then AWS tells the mode.</param>
internal sealed record BillingDefinition(bool IsOnDemand = false, DateTimeOffset? OnDemandSince = null, bool IsStated = false)
{
    public Throughput? OnDemand { get; init; }
}

/// <param name="Label">The time of its creation, part of its ARN.</param>
/// <param name="ViewType"><c>KEYS_ONLY</c>, <c>NEW_IMAGE</c>, <c>OLD_IMAGE</c> or <c>NEW_AND_OLD_IMAGES</c>.</param>
/// <param name="Space">The space of its records.</param>
/// <param name="IsEnabled">Whether changes still go there.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record StreamDefinition(string Label, string ViewType, int Space, bool IsEnabled, DateTimeOffset CreatedAt);

internal sealed record EncryptionDefinition(string Type, string? KeyArn);

internal sealed record TimeToLiveDefinition(string Attribute, bool IsEnabled, DateTimeOffset ChangedAt);

/// <param name="IsEnabled">Whether the table can be restored to a point in time.</param>
/// <param name="Since">Since when.</param>
/// <param name="Days">How many days back.</param>
/// <param name="Space">The space of the journal.</param>
internal sealed record RecoveryDefinition(bool IsEnabled, DateTimeOffset Since, int Days, int Space);

/// <param name="IsEnabled">Whether they are on.</param>
/// <param name="Mode"><c>ACCESSED_AND_THROTTLED_KEYS</c> or <c>THROTTLED_KEYS</c>.</param>
/// <param name="ChangedAt">When they were last turned on or off.</param>
internal sealed record InsightsDefinition(bool IsEnabled, string Mode, DateTimeOffset ChangedAt);

internal sealed record PolicyDefinition(string Json, string RevisionId);

internal sealed record RestoreDefinition(string? BackupArn, string? SourceTableArn, DateTimeOffset At);
