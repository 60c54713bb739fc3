using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// Which attributes a query or scan answers: <c>Select</c>, the projection and the index together
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html#DDB-Query-request-Select).
/// </summary>
internal static class Selection
{
    /// <summary>Checks <c>Select</c> against the other members.</summary>
    /// <param name="input">A query's or a scan's input.</param>
    /// <param name="prefix">What a query counts some errors with, where a scan tells them bare.</param>
    public static void Check(StructValue input, string prefix = "")
    {
        var select = input.Text("Select");
        var projecting = input.Has("AttributesToGet") ? "AttributesToGet" : input.Has("ProjectionExpression") ? "ProjectionExpression" : null;
        if (select == "SPECIFIC_ATTRIBUTES" && projecting is null)
        {
            throw Errors.Validation(prefix + "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
        }

        if (projecting is not null && select is not (null or "SPECIFIC_ATTRIBUTES"))
        {
            throw Errors.Validation($"Cannot specify the {projecting} when choosing to get {(select == "COUNT" ? "only the Count" : select)}");
        }

        if (select == "ALL_PROJECTED_ATTRIBUTES" && !input.Has("IndexName"))
        {
            throw Errors.Validation("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
    }

    /// <summary>The index that is asked for, or the table itself.</summary>
    public static KeyLayout Keys(Table table, StructValue input)
    {
        if (input.Text("IndexName") is not { } name)
        {
            return table.Keys;
        }

        var index = table.Index(name) ?? throw Errors.Validation($"The table does not have the specified index: {name}");
        if (index.Definition!.IsGlobal && input.Flag("ConsistentRead") == true)
        {
            throw Errors.Validation("Consistent reads are not supported on global secondary indexes");
        }

        return index.Definition.GoneAt is not null || (index.Definition.IsNew && index.Definition.ReadyAt == DateTimeOffset.MaxValue)
            ? throw Errors.Validation($"Cannot read from backfilling global secondary index: {name}")
            : index;
    }

    /// <summary>Whether the index lacks what is asked for, so that the table must be read too; a global index never is.</summary>
    public static bool NeedsTable(KeyLayout keys, StructValue input, Projection? projection)
    {
        if (keys.Included is not { } included)
        {
            return false;
        }

        var index = keys.Definition!;
        var all = input.Text("Select") == "ALL_ATTRIBUTES";
        if (all && index.IsGlobal)
        {
            throw Errors.InvalidParameters(
                $"Select type ALL_ATTRIBUTES is not supported for global secondary index {index.Name} because its projection type is not ALL");
        }

        var missing = projection?.Paths.Select(path => path.Head).Where(head => !included.Contains(head)).Distinct().ToArray() ?? [];
        return index.IsGlobal && missing.Length > 0
            ? throw Errors.InvalidParameters($"Global secondary index {index.Name} does not project [{string.Join(", ", missing)}]")
            : all || missing.Length > 0;
    }
}
