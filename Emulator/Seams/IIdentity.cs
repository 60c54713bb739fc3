using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Seams;

/// <summary>Tells who signed a request, and checks the signature.</summary>
public interface IIdentity
{
    /// <summary>The caller behind an access key; the anonymous or root caller without one. Checks nothing.</summary>
    Caller Identify(SigningScope? scope);

    /// <summary>
    /// Checks the call's signature (SigV4, header or presigned); throws AWS's error for a wrong, expired or missing one.
    /// </summary>
    ValueTask AuthenticateAsync(AwsCall call, CancellationToken cancellationToken);
}
