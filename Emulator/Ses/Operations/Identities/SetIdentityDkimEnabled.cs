using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityDkimEnabled.html</summary>
internal sealed class SetIdentityDkimEnabled(SesState state) : IQueryOperation
{
    public string Name => "SetIdentityDkimEnabled";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        new Constraints().Required("dkimEnabled", call.Form["DkimEnabled"]).Enforce();
        call.Demand("ses:SetIdentityDkimEnabled", "*");
        IdentityForm.Change(state, call, identity, old => old with { DkimEnabled = call.Form.Flag("DkimEnabled") ?? false });
        return ValueTask.CompletedTask;
    }
}
