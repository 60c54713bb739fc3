using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// The capacity that a request consumed at one table
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html).
/// </summary>
internal sealed class Capacity(string tableName)
{
    private readonly Dictionary<string, double> _local = [];
    private readonly Dictionary<string, double> _global = [];
    private double _table;

    public string TableName => tableName;

    /// <summary>Whether reads consumed it.</summary>
    public bool IsRead { get; init; }

    /// <summary>2 in a transaction.</summary>
    public double Factor { get; set; } = 1;

    /// <summary>How many items a query or scan answered; null for other operations.</summary>
    public int? Returned { get; set; }

    /// <summary>What the table itself and its local indexes consumed.</summary>
    public double OfTable => (_table + (_local.Count == 0 ? 0 : _local.Values.Sum())) * Factor;

    /// <summary>What each global index consumed, before the factor.</summary>
    public Dictionary<string, double> OfGlobalIndexes => _global;

    public double Total => _table + _local.Values.Sum() + _global.Values.Sum();

    /// <summary>The units of a read of that many bytes: one for each 4 KB, half of it where it is eventually consistent.</summary>
    public static double OfRead(long size, bool isConsistent) => Math.Max(1, (size + 4095) / 4096) * (isConsistent ? 1 : 0.5);

    /// <summary>The units of a write of that many bytes: one for each KB.</summary>
    public static double OfWrite(long size) => Math.Max(1, (size + 1023) / 1024);

    public void Add(double units, IndexDefinition? index = null)
    {
        if (index is null)
        {
            _table += units;
            return;
        }

        var indexes = index.IsGlobal ? _global : _local;
        indexes[index.Name] = indexes.GetValueOrDefault(index.Name) + units;
    }

    /// <summary>Adds what another request to the same table consumed.</summary>
    public void Add(Capacity other)
    {
        _table += other._table;
        foreach (var (name, units) in other._local)
        {
            _local[name] = _local.GetValueOrDefault(name) + units;
        }

        foreach (var (name, units) in other._global)
        {
            _global[name] = _global.GetValueOrDefault(name) + units;
        }
    }

    /// <summary>Writes it as a member of an answer, where the request asked for it.</summary>
    public void WriteMember(Utf8JsonWriter json, string? asked, double factor = 1, string? transactionUnits = null)
    {
        if (asked is "TOTAL" or "INDEXES")
        {
            json.WritePropertyName("ConsumedCapacity"u8);
            Write(json, asked, factor, transactionUnits);
        }
    }

    /// <param name="json">Where to.</param>
    /// <param name="asked"><c>TOTAL</c> or <c>INDEXES</c>.</param>
    /// <param name="factor">2 in a transaction.</param>
    /// <param name="transactionUnits"><c>ReadCapacityUnits</c> or <c>WriteCapacityUnits</c>, which transactions tell too.</param>
    public void Write(Utf8JsonWriter json, string asked, double factor = 1, string? transactionUnits = null)
    {
        json.WriteStartObject();
        json.WriteString("TableName"u8, tableName);
        WriteUnits(json, Total * factor, transactionUnits);
        if (asked == "INDEXES")
        {
            json.WriteStartObject("Table"u8);
            WriteUnits(json, _table * factor, transactionUnits);
            json.WriteEndObject();
            WriteIndexes(json, "LocalSecondaryIndexes", _local, factor, transactionUnits);
            WriteIndexes(json, "GlobalSecondaryIndexes", _global, factor, transactionUnits);
        }

        json.WriteEndObject();
    }

    private static void WriteIndexes(Utf8JsonWriter json, string name, Dictionary<string, double> indexes, double factor, string? transactionUnits)
    {
        if (indexes.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (index, units) in indexes)
        {
            json.WriteStartObject(index);
            WriteUnits(json, units * factor, transactionUnits);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, double units, string? transactionUnits)
    {
        json.WriteNumber("CapacityUnits"u8, units);
        if (transactionUnits is not null)
        {
            json.WriteNumber(transactionUnits, units);
        }
    }
}
