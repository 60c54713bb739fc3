using System.Security.Cryptography;
using System.Xml;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_VerifyDomainDkim.html</summary>
internal sealed class VerifyDomainDkim(SesState state) : IQueryOperation
{
    public string Name => "VerifyDomainDkim";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var domain = call.Form.Require("Domain");
        if (!domain.Contains('.', StringComparison.Ordinal) || AddressSyntax.DomainFault(domain) is not null)
        {
            throw SesErrors.InvalidDomain(domain);
        }

        call.Demand("ses:VerifyDomainDkim", "*");
        state.Verify(call.Region, new Identity(domain, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
        var identity = IdentityForm.Change(state, call, domain, old => old with { DkimEnabled = true, DkimTokens = old.DkimTokens.Count > 0 ? old.DkimTokens : DkimTokens.New() });
        result.List("DkimTokens", identity.DkimTokens);
        return ValueTask.CompletedTask;
    }
}
