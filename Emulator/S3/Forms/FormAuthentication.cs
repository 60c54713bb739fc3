using System.Security.Cryptography;
using System.Text;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Forms;

/// <summary>Tells who signed a form, in either version of the signature (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html).</summary>
internal sealed class FormAuthentication(IIdentity identity, ISigningSecrets secrets)
{
    /// <summary>Who posts it: anybody, where it isn't signed.</summary>
    public Caller Authenticate(PostForm form)
    {
        var (policy, token) = (form.Field("policy"), form.Field("x-amz-security-token"));
        if (policy is null)
        {
            return Caller.Anonymous;
        }

        if (form.Field("x-amz-credential") is { } credential)
        {
            if (credential.Split('/') is not [var key, var date, var region, "s3", "aws4_request"] || form.Field("x-amz-signature") is not { } signature)
            {
                throw new S3Exception("AuthorizationQueryParametersError", "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".", 400);
            }

            var scope = new SigningScope(key, date, region, "s3");
            Compare(secrets.SigningKeyOf(scope, token) is { } signing ? Convert.ToHexStringLower(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(policy))) : signature, signature);
            return identity.Identify(scope);
        }

        if (form.Field("AWSAccessKeyId") is { } older && form.Field("signature") is { } told)
        {
#pragma warning disable CA5350 // The protocol says SHA-1.
            Compare(secrets.SecretOf(older, token) is { } secret ? Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(policy))) : told, told);
#pragma warning restore CA5350
            return identity.Identify(new SigningScope(older, "", "us-east-1", "s3"));
        }

        throw S3Errors.InvalidArgument("Bucket POST must contain a field named 'AWSAccessKeyId'.  If it is specified, please check the order of the fields.", "AWSAccessKeyId", "");
    }

    private static void Compare(string computed, string told)
    {
        if (computed != told)
        {
            throw BodyErrors.ChunkSignature();
        }
    }
}
