using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html</summary>
internal sealed class RemoveUserFromGroup(IamState state) : IQueryOperation
{
    public string Name => "RemoveUserFromGroup";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (group, user) = (call.Form.Require("GroupName"), call.Form.Require("UserName"));
        call.Demand("iam:RemoveUserFromGroup", $"arn:aws:iam::{call.AccountId}:group/{group}");
        state.Get("Group", group);
        state.Change("User", user, old => old with { Groups = [.. old.Groups.Where(other => other != group)] });
        return ValueTask.CompletedTask;
    }
}
