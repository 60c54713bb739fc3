using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>What must be true of an item before it is written.</summary>
internal sealed class WriteCondition
{
    private static readonly AttributeMap NoItem = [];

    private readonly Condition? _condition;
    private readonly LegacyCondition[]? _expected;
    private readonly bool _any;
    private readonly bool _returnsItem;

    public WriteCondition(Condition? condition, LegacyCondition[]? expected, StructValue input)
    {
        (_condition, _expected) = (condition, expected);
        _any = input.Text("ConditionalOperator") == "OR";
        _returnsItem = input.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD";
    }

    /// <summary>Whether there must be an item.</summary>
    public bool MustExist { get; init; }

    /// <summary>Whether there must be none; a statement tells it as a duplicate.</summary>
    public bool MustNotExist { get; init; }

    public bool IsMet(StoredItem? item) =>
        (MustExist && item is null) || (MustNotExist && item is not null) ? false
        : _condition is not null ? ConditionEvaluator.IsMet(_condition, item?.Attributes ?? NoItem)
        : _expected is null || LegacyCondition.AreMet(_expected, _any, item?.Attributes ?? NoItem);

    /// <summary>Throws AWS's error unless the item meets it.</summary>
    public void Check(StoredItem? item)
    {
        if (!IsMet(item))
        {
            throw new AwsException("ConditionalCheckFailedException", "The conditional request failed")
            {
                WriteMembers = _returnsItem && item is not null ? json => WriteItem(json, item) : null,
            };
        }
    }

    /// <summary>The item that a failure tells; null where it wasn't asked for.</summary>
    public StoredItem? FailedItem(StoredItem? item) => _returnsItem ? item : null;

    private static void WriteItem(Utf8JsonWriter json, StoredItem item)
    {
        json.WritePropertyName("Item"u8);
        json.WriteRawValue(item.Json, skipInputValidation: true);
    }
}
