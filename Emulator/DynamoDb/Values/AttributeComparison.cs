namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Equality and order of values; values of different types are neither equal nor ordered.</summary>
internal static class AttributeComparison
{
    public static bool AreEqual(AttributeValue? left, AttributeValue? right) => (left, right) switch
    {
        (StringValue a, StringValue b) => a.Utf8.AsSpan().SequenceEqual(b.Utf8),
        (NumberValue a, NumberValue b) => a.Number.Equals(b.Number),
        (BinaryValue a, BinaryValue b) => a.Bytes.AsSpan().SequenceEqual(b.Bytes),
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (NullValue, NullValue) => true,
        (StringSet a, StringSet b) => AreEqualSets(a.Elements, b.Elements),
        (BinarySet a, BinarySet b) => AreEqualSets(a.Elements, b.Elements),
        (NumberSet a, NumberSet b) => a.Elements.Length == b.Elements.Length && a.Elements.All(b.Elements.Contains),
        (ListValue a, ListValue b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements).All(pair => AreEqual(pair.First, pair.Second)),
        (MapValue a, MapValue b) => AreEqualMaps(a.Members, b.Members),
        _ => false,
    };

    /// <summary>The order of two strings, numbers or binaries; null for any others.</summary>
    public static int? Compare(AttributeValue? left, AttributeValue? right) => (left, right) switch
    {
        (StringValue a, StringValue b) => a.Utf8.AsSpan().SequenceCompareTo(b.Utf8),
        (NumberValue a, NumberValue b) => a.Number.CompareTo(b.Number),
        (BinaryValue a, BinaryValue b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes),
        _ => null,
    };

    public static bool AreEqualMaps(AttributeMap left, AttributeMap right) =>
        left.Count == right.Count && left.All(member => right.TryGetValue(member.Key, out var value) && AreEqual(member.Value, value));

    public static bool BeginsWith(AttributeValue? value, AttributeValue prefix) => (value, prefix) switch
    {
        (StringValue a, StringValue b) => a.Utf8.AsSpan().StartsWith(b.Utf8),
        (BinaryValue a, BinaryValue b) => a.Bytes.AsSpan().StartsWith(b.Bytes),
        _ => false,
    };

    public static bool Contains(AttributeValue? value, AttributeValue operand) => (value, operand) switch
    {
        (StringValue a, StringValue b) => a.Utf8.AsSpan().IndexOf(b.Utf8) >= 0,
        (BinaryValue a, BinaryValue b) => a.Bytes.AsSpan().IndexOf(b.Bytes) >= 0,
        (StringSet a, StringValue b) => a.Elements.Any(element => element.AsSpan().SequenceEqual(b.Utf8)),
        (BinarySet a, BinaryValue b) => a.Elements.Any(element => element.AsSpan().SequenceEqual(b.Bytes)),
        (NumberSet a, NumberValue b) => a.Elements.Contains(b.Number),
        (ListValue a, _) => a.Elements.Any(element => AreEqual(element, operand)),
        _ => false,
    };

    private static bool AreEqualSets(byte[][] left, byte[][] right) =>
        left.Length == right.Length && left.All(a => right.Any(b => a.AsSpan().SequenceEqual(b)));
}
