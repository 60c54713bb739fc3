using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityFeedbackForwardingEnabled.html</summary>
internal sealed class SetIdentityFeedbackForwardingEnabled(SesState state) : IQueryOperation
{
    public string Name => "SetIdentityFeedbackForwardingEnabled";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        new Constraints().Required("forwardingEnabled", call.Form["ForwardingEnabled"]).Enforce();
        call.Demand("ses:SetIdentityFeedbackForwardingEnabled", "*");
        var enabled = call.Form.Flag("ForwardingEnabled") ?? false;
        IdentityForm.Change(state, call, identity, old => !enabled && !(old.Topics.ContainsKey("Bounce") && old.Topics.ContainsKey("Complaint"))
            ? throw SesErrors.InvalidParameter($"Identity <{identity}> must have both bounce and complaint topics set before feedback forwarding can be disabled.")
            : old with { ForwardingEnabled = enabled });
        return ValueTask.CompletedTask;
    }
}
