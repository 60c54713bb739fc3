using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteVerifiedEmailAddress.html</summary>
internal sealed class DeleteVerifiedEmailAddress(SesState state) : IQueryOperation
{
    public string Name => "DeleteVerifiedEmailAddress";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var address = call.Form.Require("EmailAddress");
        call.Demand("ses:DeleteVerifiedEmailAddress", "*");
        state.Identities.Remove(SesState.Key(call.Region, SesState.Canonical(address)));
        return ValueTask.CompletedTask;
    }
}
