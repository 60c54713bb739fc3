namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Equality and order of byte strings, byte by byte and unsigned.</summary>
internal sealed class ByteComparer : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    public static readonly ByteComparer Instance = new();

    public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

    public int GetHashCode(byte[] bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    public int Compare(byte[]? left, byte[]? right) => left.AsSpan().SequenceCompareTo(right);
}
