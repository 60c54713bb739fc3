using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Insights;

/// <summary>What the operations on contributor insights share.</summary>
internal static class InsightsInputs
{
    public const string Throttled = "THROTTLED_KEYS";

    public const string AccessedAndThrottled = "ACCESSED_AND_THROTTLED_KEYS";

    public static readonly Member IndexName = Inputs.IndexName with { HasOwnLength = true };

    /// <summary>The insights of a table, or of its index that an input names; null where they never were.</summary>
    public static InsightsDefinition? Of(TableDefinition table, string? index) => index is null ? table.Insights : Find(table, index).Insights;

    public static IndexDefinition Find(TableDefinition table, string index) => table.GlobalIndexes.FirstOrDefault(known => known.Name == index)
        ?? throw Errors.ResourceNotFound($"Requested resource not found: Index: {index} not found");

    /// <summary>The members that tell of one table or index.</summary>
    public static void Write(Utf8JsonWriter json, string table, string? index, InsightsDefinition? insights, string? status = null)
    {
        json.WriteString("TableName"u8, table);
        if (index is not null)
        {
            json.WriteString("IndexName"u8, index);
        }

        json.WriteString("ContributorInsightsStatus"u8, status ?? (insights?.IsEnabled == true ? "ENABLED" : "DISABLED"));
        if (insights is not null)
        {
            json.WriteString("ContributorInsightsMode"u8, insights.Mode);
        }
    }
}
