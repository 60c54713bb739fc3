using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html</summary>
internal sealed class AddUserToGroup(IamState state) : IQueryOperation
{
    public string Name => "AddUserToGroup";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (group, user) = (call.Form.Require("GroupName"), call.Form.Require("UserName"));
        call.Demand("iam:AddUserToGroup", $"arn:aws:iam::{call.AccountId}:group/{group}");
        state.Get("Group", group);
        state.Change("User", user, old => old.Groups.Contains(group) ? old : old with { Groups = [.. old.Groups, group] });
        return ValueTask.CompletedTask;
    }
}
