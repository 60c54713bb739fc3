using System.Xml;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>Makes an address a verified identity: what two operations do, each by its own permission.</summary>
internal abstract class EmailVerification(SesState state) : IQueryOperation
{
    public abstract string Name { get; }

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var address = call.Form.Require("EmailAddress");
        if (AddressSyntax.Fault(address) is not null)
        {
            throw SesErrors.InvalidIdentity(address);
        }

        call.Demand($"ses:{Name}", "*");
        state.Verify(call.Region, new Identity(address));
        return ValueTask.CompletedTask;
    }
}
