using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>
/// Signs messages (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html) with a key of this emulator's own,
/// which is made when it is first needed and kept with the data.
/// </summary>
internal sealed class Signer(IDocumentStore store, TimeProvider time)
{
    private static readonly Lazy<string> NewKey = new(() =>
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    });

    private readonly DocumentSet<StoredKey> _keys = new(store, "sns/keys", SnsJson.Default);
    private readonly Lock _lock = new();
    private (RSA Key, string Certificate)? _loaded;

    /// <summary>The certificate, as PEM, by which receivers check signatures.</summary>
    public string Certificate => Load().Certificate;

    /// <summary>The name of the certificate's file.</summary>
    public string CertificateName => $"SimpleNotificationService-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Certificate)))[..32]}.pem";

    /// <summary>The signature of members, in the order in which they are given, as base64.</summary>
    /// <param name="version"><c>1</c> for SHA-1, <c>2</c> for SHA-256.</param>
    /// <param name="members">Names and values.</param>
    public string Sign(string version, IEnumerable<(string Name, string Value)> members)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(members.Select(member => $"{member.Name}\n{member.Value}\n")));
        lock (_lock)
        {
#pragma warning disable CA5350 // Version 1 of SNS's signatures is SHA-1.
            return Convert.ToBase64String(Load().Key.SignData(text, version == "2" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
#pragma warning restore CA5350
        }
    }

    private (RSA Key, string Certificate) Load()
    {
        lock (_lock)
        {
            if (_loaded is { } loaded)
            {
                return loaded;
            }

            var stored = _keys.Find("current");
            var key = RSA.Create();
            key.ImportFromPem(stored?.Key ?? NewKey.Value);
            if (stored is null)
            {
                _keys.Put("current", stored = new StoredKey(NewKey.Value, Certify(key)));
            }

            _loaded = (key, stored.Certificate);
            return _loaded.Value;
        }
    }

    private string Certify(RSA key)
    {
        var request = new CertificateRequest("CN=sns.amazonaws.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = time.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(10));
        return certificate.ExportCertificatePem();
    }
}
