using System.Xml;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_VerifyEmailIdentity.html</summary>
internal sealed class VerifyEmailIdentity(SesState state) : IQueryOperation
{
    public string Name => "VerifyEmailIdentity";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var address = call.Form.Require("EmailAddress");
        if (AddressSyntax.Fault(address) is not null)
        {
            throw SesErrors.InvalidIdentity(address);
        }

        call.Demand("ses:VerifyEmailIdentity", "*");
        state.Verify(call.Region, new Identity(address));
        return ValueTask.CompletedTask;
    }
}
