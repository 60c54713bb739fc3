using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>One action of a write transaction: a condition check, a put, an update or a delete.</summary>
internal sealed class TransactionAction
{
    private readonly WriteCondition _condition;
    private readonly UpdateAction[] _updates;

    public TransactionAction(string kind, StructValue input)
    {
        (Kind, Input) = (kind, input);
        TableName = input.Text("TableName")!;
        Sent = kind == "Put" ? input.Attributes("Item")! : input.Attributes("Key")!;
        var expressions = ExpressionSet.Read(input);
        InputChecks.CheckName(Sent);
        InputChecks.CheckValues(Sent);
        _condition = new WriteCondition(expressions.Condition, null, input);
        _updates = expressions.Update ?? [];
        if (kind == "Put")
        {
            InputChecks.CheckSize(Sent);
        }
    }

    /// <summary>An action that doesn't come from the JSON of a transaction.</summary>
    public TransactionAction(string kind, string tableName, AttributeMap sent, WriteCondition condition, UpdateAction[] updates) =>
        (Kind, TableName, Sent, _condition, _updates) = (kind, tableName, sent, condition, updates);

    /// <summary><c>ConditionCheck</c>, <c>Put</c>, <c>Update</c> or <c>Delete</c>.</summary>
    public string Kind { get; }

    public string TableName { get; }

    /// <summary>The item or key that was sent.</summary>
    public AttributeMap Sent { get; }

    /// <summary>Its part of the request; null where it is a statement.</summary>
    public StructValue? Input { get; }

    public Table? Table { get; set; }

    /// <summary>What is written; null for a check, or where the action has failed.</summary>
    public ItemChange? Change { get; private set; }

    /// <summary>Holds it against the table's keys; the reason where it doesn't fit.</summary>
    public CancellationReason CheckKeys() => Transaction.Try(() =>
    {
        if (Kind == "Put")
        {
            KeyChecks.CheckItem(Table!, Sent);
            return;
        }

        KeyChecks.CheckKey(Table!, Sent);
        UpdateChecks.CheckUpdate(Table!, _updates);
    });

    /// <summary>Checks the condition and makes the change. The table is held.</summary>
    public CancellationReason Prepare(IItemStore store, string? trace)
    {
        var key = Table!.Keys.KeyOf(Sent)!;
        var old = Tables.Table.Read(store, Table.Keys.Space, key);
        return Transaction.Try(() => Change = Kind switch
        {
            "Put" => new ItemChange(Table, key, old, ItemChange.Item(Table, Sent)) { TraceParent = trace },
            "Delete" => new ItemChange(Table, key, old, null) { TraceParent = trace },
            "Update" when _condition.IsMet(old) => new ItemChange(Table, key, old, UpdateItem.Update(Table, _updates, old?.Attributes ?? Sent)) { TraceParent = trace },
            _ => null,
        }) is { Code: not "None" } invalid ? invalid
            : _condition.IsMet(old) ? CancellationReason.None
            : _condition.MustNotExist ? new CancellationReason("DuplicateItem", "Duplicate primary key exists in table")
            : new CancellationReason("ConditionalCheckFailed", "The conditional request failed", _condition.FailedItem(old));
    }
}
