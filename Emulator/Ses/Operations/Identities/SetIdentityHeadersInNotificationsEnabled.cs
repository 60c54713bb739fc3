using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityHeadersInNotificationsEnabled.html</summary>
internal sealed class SetIdentityHeadersInNotificationsEnabled(SesState state) : IQueryOperation
{
    public string Name => "SetIdentityHeadersInNotificationsEnabled";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        var type = call.Form["NotificationType"];
        new Constraints().Required("notificationType", type).OneOf("notificationType", type, "Bounce", "Complaint", "Delivery").Required("enabled", call.Form["Enabled"]).Enforce();
        call.Demand("ses:SetIdentityHeadersInNotificationsEnabled", "*");
        IdentityForm.Change(state, call, identity, old => old with
        {
            HeadersIn = call.Form.Flag("Enabled") == true ? [.. old.HeadersIn.Append(type!).Distinct()] : [.. old.HeadersIn.Where(other => other != type)],
        });
        return ValueTask.CompletedTask;
    }
}
