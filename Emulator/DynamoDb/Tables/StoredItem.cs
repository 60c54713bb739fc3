using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>An item in its stored form; its attributes are read only where somebody asks.</summary>
internal sealed class StoredItem
{
    private AttributeMap? _attributes;

    public StoredItem(byte[] record) => Record = record;

    public StoredItem(AttributeMap attributes, string? sortKey)
    {
        _attributes = attributes;
        using var json = new PooledBuffer(1024);
        JsonOutput.Write(json, attributes, AttributeWriter.Write);
        Record = Store.Record.Make(AttributeSize.OfItem(attributes), AttributeSize.OfStored(attributes, sortKey), json.WrittenSpan);
    }

    public byte[] Record { get; }

    /// <summary>Its size as DynamoDB bills it, in bytes.</summary>
    public int Size => Store.Record.SizeOf(Record);

    /// <summary>Its size towards the 1 MB of a page.</summary>
    public int PageSize => Store.Record.PageSizeOf(Record);

    /// <summary>The item in DynamoDB's JSON.</summary>
    public ReadOnlySpan<byte> Json => Store.Record.ContentOf(Record);

    public AttributeMap Attributes => _attributes ??= Parse(Json);

    private static AttributeMap Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = InputReader.MaxDepth });
        reader.Read();
        return AttributeReader.ReadMap(ref reader);
    }
}
