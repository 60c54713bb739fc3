using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_ListIdentities.html</summary>
internal sealed class ListIdentities(SesState state) : IQueryOperation
{
    public string Name => "ListIdentities";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints().OneOf("identityType", form["IdentityType"], "EmailAddress", "Domain").Enforce();
        call.Demand("ses:ListIdentities", "*");
        var identities = state.Identities.Under(SesState.Key(call.Region, ""))
            .Where(identity => form["IdentityType"] is not { } type || identity.IsDomain == (type == "Domain"))
            .Select(identity => identity.Name);
        var (page, next) = Paging.Take(identities, form["NextToken"], form.Number("MaxItems"), name => name);
        result.List("Identities", page);
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
