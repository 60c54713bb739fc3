using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CampusIssues.Emulator.DynamoDb.Store;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// The client request tokens of the last ten minutes, written with the transaction that they name, so that a transaction sent
/// again has no second effect, not even after a restart.
/// </summary>
internal sealed class RequestTokens(IItemStore store, TimeProvider time)
{
    /// <summary>The space of tokens; tables' spaces start at 1.</summary>
    public const int Space = 0;

    private const int HashSize = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Held by a transaction with a token, so that the same one sent twice at once has one effect.</summary>
    public Lock Using { get; } = new();

    /// <summary>Whether this request was carried out already; throws where the token was another request's.</summary>
    public bool IsRepeated(string account, string token, ReadOnlySpan<byte> request)
    {
        if (store.Get(Space, KeyOf(account, token)) is not { } record)
        {
            return false;
        }

        var content = Record.ContentOf(record);
        if (TimeOf(content) + Lifetime < time.GetUtcNow())
        {
            return false;
        }

        return content[8..].SequenceEqual(SHA256.HashData(request)) ? true : throw Errors.IdempotentMismatch();
    }

    /// <summary>Adds the token to the batch of its transaction.</summary>
    public void Stage(WriteBatch batch, string account, string token, ReadOnlySpan<byte> request)
    {
        var content = new byte[8 + HashSize];
        BinaryPrimitives.WriteInt64LittleEndian(content, time.GetUtcNow().ToUnixTimeMilliseconds());
        SHA256.HashData(request, content.AsSpan(8));
        var key = KeyOf(account, token);
        var old = store.Get(Space, key);
        batch.Put(Space, key, Record.Make(0, 0, content), old is null ? -1 : 0);
    }

    /// <summary>Forgets the tokens that are too old.</summary>
    public void Trim()
    {
        var batch = new WriteBatch();
        using (var cursor = store.Read(new KeyRange(Space, [], null)))
        {
            while (cursor.MoveNext())
            {
                if (TimeOf(Record.ContentOf(cursor.Value!)) + Lifetime < time.GetUtcNow())
                {
                    batch.Delete(Space, cursor.Key, 0);
                }
            }
        }

        if (batch.Writes.Count > 0)
        {
            store.Commit(batch);
        }
    }

    private static DateTimeOffset TimeOf(ReadOnlySpan<byte> content) => DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(content));

    private static byte[] KeyOf(string account, string token) => Encoding.UTF8.GetBytes($"{account}/{token}");
}
