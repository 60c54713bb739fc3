using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>The keys that signatures are made with, kept by scope: four HMACs less for each request.</summary>
internal sealed class SigningKeys
{
    private const int Limit = 1000;
    private readonly ConcurrentDictionary<(string Secret, string Date, string Region, string Service), byte[]> _keys = new();

    public byte[] Of(string secret, SigningScope scope)
    {
        if (_keys.Count > Limit)
        {
            _keys.Clear();
        }

        return _keys.GetOrAdd((secret, scope.Date, scope.Region, scope.Service), static key => Derive(key.Secret, key.Date, key.Region, key.Service));
    }

    private static byte[] Derive(string secret, string date, string region, string service)
    {
        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes($"AWS4{secret}"), Encoding.UTF8.GetBytes(date));
        foreach (var part in new[] { region, service, "aws4_request" })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return key;
    }
}
