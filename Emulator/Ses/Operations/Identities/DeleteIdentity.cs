using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteIdentity.html</summary>
internal sealed class DeleteIdentity(SesState state) : IQueryOperation
{
    public string Name => "DeleteIdentity";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        call.Demand("ses:DeleteIdentity", "*");
        state.Identities.Remove(SesState.Key(call.Region, SesState.Canonical(identity)));
        return ValueTask.CompletedTask;
    }
}
