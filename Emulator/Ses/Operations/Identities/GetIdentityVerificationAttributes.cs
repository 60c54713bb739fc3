using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetIdentityVerificationAttributes.html</summary>
internal sealed class GetIdentityVerificationAttributes(SesState state) : IQueryOperation
{
    public string Name => "GetIdentityVerificationAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        new Constraints().Required("identities", call.Form.Has("Identities")).Enforce();
        call.Demand("ses:GetIdentityVerificationAttributes", "*");
        var known = call.Form.List("Identities").Select(name => state.FindIdentity(call.Region, name)).OfType<Identity>();
        result.Map("VerificationAttributes", known.Select(identity => KeyValuePair.Create(identity.Name, identity)), identity =>
        {
            result.Text("VerificationStatus", "Success");
            result.Text("VerificationToken", identity.VerificationToken);
        });
        return ValueTask.CompletedTask;
    }
}
