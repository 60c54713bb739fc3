using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Seams;

/// <summary>
/// What checks signatures beside the one of the request's headers: chunks, forms, and the older presigned form. Implemented by
/// <c>Iam</c>; used by <c>S3</c>, in whose words the errors are.
/// </summary>
public interface ISigningSecrets
{
    /// <summary>The secret of an access key; null where any signature is taken.</summary>
    /// <exception cref="AwsException"><c>InvalidAccessKeyId</c>, <c>InvalidToken</c> or <c>ExpiredToken</c>.</exception>
    string? SecretOf(string accessKeyId, string? securityToken);

    /// <summary>The key that signs in a scope; null where any signature is taken.</summary>
    /// <exception cref="AwsException"><c>InvalidAccessKeyId</c>, <c>InvalidToken</c> or <c>ExpiredToken</c>.</exception>
    byte[]? SigningKeyOf(SigningScope scope, string? securityToken);
}
