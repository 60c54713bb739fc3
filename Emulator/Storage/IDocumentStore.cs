namespace CampusIssues.Emulator.Storage;

/// <summary>
/// The configuration and small records of services, as JSON documents by collection and key. What was put survives
/// <c>kill -9</c>. Large or busy data (items, objects) has a store of its own.
/// </summary>
public interface IDocumentStore
{
    /// <summary>All documents of a collection, by key, ordered by key.</summary>
    IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> List(string collection);

    /// <summary>Puts a document in the place of any of the same key.</summary>
    void Put(string collection, string key, ReadOnlyMemory<byte> json);

    /// <summary>Deletes a document; one that is absent is no fault.</summary>
    void Delete(string collection, string key);
}
