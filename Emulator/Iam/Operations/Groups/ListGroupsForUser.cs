using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html</summary>
internal sealed class ListGroupsForUser(IamState state) : IQueryOperation
{
    public string Name => "ListGroupsForUser";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("UserName");
        call.Demand("iam:ListGroupsForUser", $"arn:aws:iam::{call.AccountId}:user/{name}");
        result.List("Groups", state.Get("User", name).Groups.Select(group => state.Get("Group", group)), group => result.WritePrincipal(group));
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
