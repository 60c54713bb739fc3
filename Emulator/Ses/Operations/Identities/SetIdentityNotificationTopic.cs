using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityNotificationTopic.html</summary>
internal sealed class SetIdentityNotificationTopic(SesState state) : IQueryOperation
{
    public string Name => "SetIdentityNotificationTopic";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        var (type, topic) = (call.Form["NotificationType"], call.Form["SnsTopic"]);
        new Constraints().Required("notificationType", type).OneOf("notificationType", type, "Bounce", "Complaint", "Delivery").Enforce();
        call.Demand("ses:SetIdentityNotificationTopic", "*");
        if (topic is { Length: > 0 } && Arn.TryParse(topic)?.Service != "sns")
        {
            throw SesErrors.InvalidParameter($"Invalid SNS topic <{topic}>.");
        }

        IdentityForm.Change(state, call, identity, old =>
        {
            var others = old.Topics.Where(other => other.Key != type);
            return old with { Topics = (topic is { Length: > 0 } ? others.Append(new(type!, topic)) : others).ToDictionary() };
        });
        return ValueTask.CompletedTask;
    }
}
