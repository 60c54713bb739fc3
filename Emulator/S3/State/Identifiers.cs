namespace CampusIssues.Emulator.S3.State;

/// <summary>Ids in the forms that S3 gives them.</summary>
internal static class Identifiers
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static string NewVersion() => new(Random.Shared.GetItems<char>(Alphabet, 32));

    /// <summary>Whether a text could be a version's id.</summary>
    public static bool IsVersion(string text) => text == StoredObject.NoVersion || (text.Length == 32 && text.All(Alphabet.Contains));

    public static string NewUpload() => new(Random.Shared.GetItems<char>(Alphabet, 128));

    public static string NewRequest() => new(Random.Shared.GetItems<char>(Capitals, 16));

    /// <summary>The second id of an answer, by which AWS's support finds its host.</summary>
    public static string NewHost()
    {
        Span<byte> bytes = stackalloc byte[56];
        Random.Shared.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
