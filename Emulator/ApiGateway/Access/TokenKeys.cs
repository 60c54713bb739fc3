using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>
/// The public keys of user pools: the JSON Web Key Set (https://www.rfc-editor.org/rfc/rfc7517) of the file that
/// <c>API_GATEWAY_EMULATOR_JWKS</c> names. Without it no Cognito token is valid.
/// </summary>
internal sealed class TokenKeys
{
    public const string Variable = "API_GATEWAY_EMULATOR_JWKS";
    private readonly List<(string? KeyId, RSAParameters Key)> _keys = [];

    public TokenKeys(EmulatorOptions options)
    {
        if (options.Environment.TryGetValue(Variable, out var file) && file.Length > 0)
        {
            Read(File.ReadAllBytes(file));
        }
    }

    /// <summary>Adds the RSA keys of a key set.</summary>
    public void Read(ReadOnlyMemory<byte> keySet)
    {
        using var document = JsonDocument.Parse(keySet);
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray().Where(key => key.GetProperty("kty").ValueEquals("RSA")))
        {
            _keys.Add((
                key.TryGetProperty("kid", out var kid) ? kid.GetString() : null,
                new RSAParameters { Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()), Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()) }));
        }
    }

    /// <summary>Whether one of the keys signed a token by RS256.</summary>
    public bool Verify(JsonWebToken token)
    {
        if (token.Algorithm != "RS256")
        {
            return false;
        }

        foreach (var (keyId, parameters) in _keys)
        {
            using var rsa = RSA.Create(parameters);
            if ((token.KeyId is null || token.KeyId == keyId) && rsa.VerifyData(token.Signed, token.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            {
                return true;
            }
        }

        return false;
    }
}
