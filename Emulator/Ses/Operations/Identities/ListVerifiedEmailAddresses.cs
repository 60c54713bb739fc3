using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_ListVerifiedEmailAddresses.html</summary>
internal sealed class ListVerifiedEmailAddresses(SesState state) : IQueryOperation
{
    public string Name => "ListVerifiedEmailAddresses";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("ses:ListVerifiedEmailAddresses", "*");
        var identities = state.Identities.Under(SesState.Key(call.Region, ""));
        result.List("VerifiedEmailAddresses", identities.Where(identity => !identity.IsDomain).Select(identity => identity.Name));
        return ValueTask.CompletedTask;
    }
}
