using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html</summary>
internal sealed class AddRoleToInstanceProfile(IamState state) : IQueryOperation
{
    public string Name => "AddRoleToInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, role) = (call.Form.Require("InstanceProfileName"), call.Form.Require("RoleName"));
        call.Demand("iam:AddRoleToInstanceProfile", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}");
        var found = state.Get("Role", role);
        call.Demand("iam:PassRole", found.Arn);
        state.ChangeProfile(name, profile => profile.RoleName is null
            ? profile with { RoleName = role }
            : throw IamErrors.LimitExceeded("Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1"));
        return ValueTask.CompletedTask;
    }
}
