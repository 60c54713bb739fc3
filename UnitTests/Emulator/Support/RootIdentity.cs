using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>Every caller is the account's root user.</summary>
internal sealed class RootIdentity : IIdentity
{
    public Caller Identify(SigningScope? scope) => Caller.Root(scope?.AccessKeyId);

    public ValueTask AuthenticateAsync(AwsCall call, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

/// <summary>Who may do all.</summary>
internal sealed class AllowAll : IAccessControl
{
    public void Demand(
        Caller caller,
        string action,
        string resource,
        Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions,
        HttpContext? http)
    {
    }
}
