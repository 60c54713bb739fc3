using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam;

/// <summary>Every caller is the account's root user.</summary>
internal sealed class RootIdentity : IIdentity
{
    private static readonly Caller Unsigned = Caller.Root(null);

    public Caller Identify(SigningScope? scope) => scope is { } signed ? Caller.Root(signed.AccessKeyId) : Unsigned;

    public ValueTask AuthenticateAsync(AwsCall call, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
