using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>A change of one item, ready to be written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The item's key as bytes.</param>
/// <param name="Old">The item before; null for none.</param>
/// <param name="New">The item after; null where it is deleted.</param>
internal sealed record ItemChange(Table Table, byte[] Key, StoredItem? Old, StoredItem? New)
{
    /// <summary>The W3C trace context of the request that changes it; null for none.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Whether the service itself deletes it, its time to live being over.</summary>
    public bool IsExpiry { get; init; }

    public static StoredItem Item(Table table, AttributeMap attributes) => new(attributes, table.Keys.Range?.Name);
}
