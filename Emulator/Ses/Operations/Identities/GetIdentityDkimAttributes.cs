using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetIdentityDkimAttributes.html</summary>
internal sealed class GetIdentityDkimAttributes(SesState state) : IQueryOperation
{
    public string Name => "GetIdentityDkimAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        new Constraints().Required("identities", call.Form.Has("Identities")).Enforce();
        call.Demand("ses:GetIdentityDkimAttributes", "*");
        result.Map("DkimAttributes", IdentityForm.Known(state, call), identity =>
        {
            result.Flag("DkimEnabled", identity.DkimEnabled);
            result.Text("DkimVerificationStatus", identity.DkimTokens.Count > 0 ? "Success" : "NotStarted");
            if (identity.DkimTokens.Count > 0)
            {
                result.List("DkimTokens", identity.DkimTokens);
            }
        });
        return ValueTask.CompletedTask;
    }
}
