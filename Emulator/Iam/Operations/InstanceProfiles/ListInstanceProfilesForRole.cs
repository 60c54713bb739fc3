using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html</summary>
internal sealed class ListInstanceProfilesForRole(IamState state) : IQueryOperation
{
    public string Name => "ListInstanceProfilesForRole";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var role = call.Form.Require("RoleName");
        call.Demand("iam:ListInstanceProfilesForRole", $"arn:aws:iam::{call.AccountId}:role/{role}");
        state.Get("Role", role);
        result.List("InstanceProfiles", state.InstanceProfiles.All.Where(profile => profile.RoleName == role), profile => result.WriteProfile(profile, state));
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
