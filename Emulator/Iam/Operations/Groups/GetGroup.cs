using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Groups;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html</summary>
internal sealed class GetGroup(IamState state) : IQueryOperation
{
    public string Name => "GetGroup";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("GroupName");
        call.Demand("iam:GetGroup", $"arn:aws:iam::{call.AccountId}:group/{name}");
        var group = state.Get("Group", name);
        result.Structure("Group", () => result.WritePrincipal(group));
        result.List("Users", state.Principals.Under("User/").Where(user => user.Groups.Contains(name)), user => result.WritePrincipal(user));
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
