using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html</summary>
internal sealed class ListEntitiesForPolicy(IamState state) : IQueryOperation
{
    public string Name => "ListEntitiesForPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var arn = call.Form.Require("PolicyArn");
        call.Demand("iam:ListEntitiesForPolicy", arn);
        state.GetPolicy(arn);
        foreach (var kind in new[] { "Group", "User", "Role" })
        {
            var attached = state.Principals.Under($"{kind}/").Where(principal => principal.Attached.Contains(arn));
            result.List($"Policy{kind}s", attached, principal =>
            {
                result.Text($"{kind}Name", principal.Name);
                result.Text($"{kind}Id", principal.Id);
            });
        }

        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
