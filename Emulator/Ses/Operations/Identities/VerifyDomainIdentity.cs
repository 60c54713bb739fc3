using System.Security.Cryptography;
using System.Xml;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_VerifyDomainIdentity.html</summary>
internal sealed class VerifyDomainIdentity(SesState state) : IQueryOperation
{
    public string Name => "VerifyDomainIdentity";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var domain = call.Form.Require("Domain");
        if (domain.Length == 0 || !domain.Contains('.', StringComparison.Ordinal) || AddressSyntax.DomainFault(domain) is not null)
        {
            throw SesErrors.InvalidDomain(domain);
        }

        call.Demand("ses:VerifyDomainIdentity", "*");
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        state.Verify(call.Region, new Identity(domain, token));
        result.WriteElementString("VerificationToken", state.FindIdentity(call.Region, domain)!.VerificationToken);
        return ValueTask.CompletedTask;
    }
}
