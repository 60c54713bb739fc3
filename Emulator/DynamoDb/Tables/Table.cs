using CampusIssues.Emulator.DynamoDb.Store;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>
/// A table that is open. Its definition changes as a whole; whoever reads an item in order to write it holds
/// <see cref="Writing"/>.
/// </summary>
internal sealed class Table
{
    private volatile Layout _layout;

    public Table(TableDefinition definition) => _layout = new Layout(definition);

    private sealed class Layout
    {
        public Layout(TableDefinition definition)
        {
            Definition = definition;
            Keys = new KeyLayout(definition);
            Indexes = [.. definition.Indexes.Select(index => new KeyLayout(definition, index, Keys))];
        }

        public TableDefinition Definition { get; }

        public KeyLayout Keys { get; }

        public KeyLayout[] Indexes { get; }
    }

    /// <summary>Held by whoever reads an item in order to write it.</summary>
    public Lock Writing { get; } = new();

    public TableDefinition Definition
    {
        get => _layout.Definition;
        set => _layout = new Layout(value);
    }

    public string Name => Definition.Name;

    public string Arn => Definition.Arn;

    public KeyLayout Keys => _layout.Keys;

    public KeyLayout[] Indexes => _layout.Indexes;

    public KeyLayout? Index(string name) => Array.Find(Indexes, index => index.Definition!.Name == name);

    /// <summary>Reads an item; null for none.</summary>
    public static StoredItem? Read(IItemStore store, int space, byte[] key) => store.Get(space, key) is { } record ? new StoredItem(record) : null;
}
