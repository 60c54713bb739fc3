using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CampusIssues.Functions.Access;

/// <summary>Short one-way names for what shouldn't stand in a key: addresses, sources, request keys.</summary>
internal static class Hash
{
    private const int Bytes = 18;

    public static string Of(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));

    /// <summary>An address's hash; its case doesn't matter.</summary>
    public static string OfAddress(string address) => Of("address:" + address.ToLowerInvariant());
}
