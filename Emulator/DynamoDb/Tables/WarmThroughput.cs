using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>
/// What tables and global indexes can bear at once, in units a second; it only ever grows
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html).
/// </summary>
internal static class WarmThroughput
{
    public const string Name = "WarmThroughput";

    public static readonly Member Input = new(
        Name,
        new StructShape(Name, true, new Member("ReadUnitsPerSecond", Shape.Long), new Member("WriteUnitsPerSecond", Shape.Long)));

    // What a table that is on demand, or ever was, can bear from the start.
    private static readonly Throughput OnDemand = new(12_000, 4_000);

    public static Throughput Of(TableDefinition table) => Most(table.Warm, Base(table.Billing, table.Throughput));

    public static Throughput Of(TableDefinition table, IndexDefinition index) => Most(index.Warm, Base(table.Billing, index.Throughput));

    /// <summary>What an input asks for, filled up with what there is already; null where it asks for nothing.</summary>
    public static Throughput? Asked(StructValue input, Throughput current) => input.Struct(Name) is { } asked
        ? new Throughput(asked.Integer("ReadUnitsPerSecond") ?? current.Read, asked.Integer("WriteUnitsPerSecond") ?? current.Write)
        : null;

    /// <summary>Throws where an input that makes a table or an index asks for less than it has from the start.</summary>
    public static void CheckNew(StructValue input, bool onDemand, Throughput provisioned, string subject)
    {
        const string Initial = "initial throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial";
        CheckAtLeast(
            input, onDemand ? OnDemand : provisioned, subject, onDemand ? Initial : "ReadCapacityUnits of ProvisionedThroughput", onDemand ? Initial : "WriteCapacityUnits of ProvisionedThroughput");
    }

    /// <summary>Throws where an input asks for less than there is.</summary>
    public static void CheckGrows(StructValue input, Throughput current, string subject)
    {
        const string Current = "current WarmThroughput, decreasing WarmThroughput is not supported";
        CheckAtLeast(input, current, subject, Current, Current);
    }

    public static void Write(Utf8JsonWriter json, Throughput throughput, bool isGrowing)
    {
        json.WriteStartObject("WarmThroughput"u8);
        json.WriteNumber("ReadUnitsPerSecond"u8, throughput.Read);
        json.WriteNumber("WriteUnitsPerSecond"u8, throughput.Write);
        json.WriteString("Status"u8, isGrowing ? "UPDATING" : "ACTIVE");
        json.WriteEndObject();
    }

    private static void CheckAtLeast(StructValue input, Throughput least, string subject, string readBound, string writeBound)
    {
        if (Asked(input, least) is not { } asked)
        {
            return;
        }

        var (unit, bound) = asked.Read < least.Read ? ("Read", readBound) : ("Write", writeBound);
        if (asked.Read < least.Read || asked.Write < least.Write)
        {
            throw Errors.InvalidParameters($"Requested {unit}UnitsPerSecond for WarmThroughput for {subject} is lower than {bound}");
        }
    }

    private static Throughput Base(BillingDefinition billing, Throughput provisioned) =>
        billing.IsOnDemand || billing.OnDemandSince is not null ? Most(OnDemand, provisioned) : provisioned;

    private static Throughput Most(Throughput? one, Throughput other) =>
        one is null ? other : new Throughput(Math.Max(one.Read, other.Read), Math.Max(one.Write, other.Write));
}
