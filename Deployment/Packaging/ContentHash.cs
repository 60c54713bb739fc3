using System.Security.Cryptography;

namespace CampusIssues.Deployment.Packaging;

/// <summary>Names for contents: the same content has the same name, on every machine.</summary>
internal static class ContentHash
{
    private const int Letters = 16;

    /// <summary>The first 64 bits of the SHA-256 of files, one after the other, as lower-case hexadecimal digits.</summary>
    public static string OfFiles(params IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Letters];
    }
}
