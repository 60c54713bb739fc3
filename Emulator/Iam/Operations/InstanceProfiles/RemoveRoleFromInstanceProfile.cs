using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html</summary>
internal sealed class RemoveRoleFromInstanceProfile(IamState state) : IQueryOperation
{
    public string Name => "RemoveRoleFromInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, role) = (call.Form.Require("InstanceProfileName"), call.Form.Require("RoleName"));
        call.Demand("iam:RemoveRoleFromInstanceProfile", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}");
        state.ChangeProfile(name, profile => profile.RoleName == role ? profile with { RoleName = null } : throw IamErrors.NoPrincipal("Role", role));
        return ValueTask.CompletedTask;
    }
}
