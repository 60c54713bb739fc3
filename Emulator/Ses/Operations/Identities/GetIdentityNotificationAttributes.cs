using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetIdentityNotificationAttributes.html</summary>
internal sealed class GetIdentityNotificationAttributes(SesState state) : IQueryOperation
{
    public string Name => "GetIdentityNotificationAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        new Constraints().Required("identities", call.Form.Has("Identities")).Enforce();
        call.Demand("ses:GetIdentityNotificationAttributes", "*");
        result.Map("NotificationAttributes", IdentityForm.Known(state, call), identity =>
        {
            result.Flag("ForwardingEnabled", identity.ForwardingEnabled);
            foreach (var type in (string[])["Bounce", "Complaint", "Delivery"])
            {
                result.Text($"{type}Topic", identity.Topics.GetValueOrDefault(type));
                result.Flag($"HeadersIn{type}NotificationsEnabled", identity.HeadersIn.Contains(type));
            }
        });
        return ValueTask.CompletedTask;
    }
}
