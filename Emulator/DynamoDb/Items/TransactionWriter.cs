using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Carries out write transactions, all actions or none.</summary>
internal sealed class TransactionWriter(IItemStore store, ItemWriter writer, RequestTokens tokens)
{
    /// <summary>Holds the actions against the keys of their tables, and against each other.</summary>
    public static void Check(IReadOnlyList<TransactionAction> actions)
    {
        Transaction.ThrowIfCancelled([.. actions.Select(action => action.CheckKeys())]);
        var keys = new HashSet<(int, string)>();
        if (actions.Any(action => !keys.Add((action.Table!.Keys.Space, Convert.ToHexString(action.Table.Keys.KeyOf(action.Sent)!)))))
        {
            throw Errors.Validation(Transaction.MultipleOperations);
        }
    }

    /// <summary>Carries the actions out; returns what they consumed by table, and whether that is only what reading again does.</summary>
    public (IReadOnlyCollection<Capacity> Capacities, bool IsRepeated) Write(AwsCall call, IReadOnlyList<TransactionAction> actions, string? token)
    {
        if (token is null)
        {
            return (Write(call, actions, (Action<WriteBatch>?)null), false);
        }

        lock (tokens.Using)
        {
            return tokens.IsRepeated(call.AccountId, token, call.Body.Span)
                ? (Reread(actions), true)
                : (Write(call, actions, batch => tokens.Stage(batch, call.AccountId, token, call.Body.Span)), false);
        }
    }

    private Dictionary<Table, Capacity>.ValueCollection Write(AwsCall call, IReadOnlyList<TransactionAction> actions, Action<WriteBatch>? stageMore)
    {
        var capacities = Capacities(actions);
        return Transaction.Holding(actions.Select(action => action.Table!), () =>
        {
            var trace = TraceContext.Of(call);
            Transaction.ThrowIfCancelled([.. actions.Select(action => action.Prepare(store, trace))]);
            foreach (var check in actions.Where(action => action.Change is null))
            {
                capacities[check.Table!].Add(1);
            }

            writer.Write([.. actions.Select(action => action.Change).OfType<ItemChange>()], table => capacities[table], stageMore);
            return capacities.Values;
        });
    }

    // A transaction that was carried out before consumes what reading its items does.
    private Dictionary<Table, Capacity>.ValueCollection Reread(IReadOnlyList<TransactionAction> actions)
    {
        var capacities = Capacities(actions, isRead: true);
        foreach (var action in actions)
        {
            var item = Table.Read(store, action.Table!.Keys.Space, action.Table.Keys.KeyOf(action.Sent)!);
            capacities[action.Table].Add(Capacity.OfRead(item?.Size ?? 0, isConsistent: true));
        }

        return capacities.Values;
    }

    private static Dictionary<Table, Capacity> Capacities(IReadOnlyList<TransactionAction> actions, bool isRead = false) =>
        actions.Select(action => action.Table!).Distinct().ToDictionary(table => table, table => new Capacity(table.Name) { IsRead = isRead, Factor = 2 });
}
