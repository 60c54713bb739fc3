using System.Globalization;
using System.Text;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>A position in a shard, good for 15 minutes; opaque to clients.</summary>
/// <param name="StreamArn">The stream.</param>
/// <param name="After">The sequence number after which it reads.</param>
/// <param name="IssuedAt">When it was given out.</param>
internal sealed record ShardIterator(string StreamArn, long After, DateTimeOffset IssuedAt)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public bool IsExpired(DateTimeOffset now) => now - IssuedAt > Lifetime;

    public override string ToString()
    {
        var position = string.Create(CultureInfo.InvariantCulture, $"{After}/{IssuedAt.ToUnixTimeMilliseconds()}");
        return $"{StreamArn}|1|{Convert.ToBase64String(Encoding.ASCII.GetBytes(position))}";
    }

    /// <summary>Reads an iterator; null for what is none.</summary>
    public static ShardIterator? Parse(string text)
    {
        var parts = text.Split('|');
        Span<byte> bytes = stackalloc byte[64];
        if (parts.Length != 3 || parts[2].Length > 64 || !Convert.TryFromBase64String(parts[2], bytes, out var length))
        {
            return null;
        }

        var position = Encoding.ASCII.GetString(bytes[..length]).Split('/');
        return position.Length == 2
            && long.TryParse(position[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var after)
            && long.TryParse(position[1], NumberStyles.None, CultureInfo.InvariantCulture, out var issued)
            ? new ShardIterator(parts[0], after, DateTimeOffset.FromUnixTimeMilliseconds(issued))
            : null;
    }
}
