using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html</summary>
internal sealed class DeleteInstanceProfile(IamState state) : IQueryOperation
{
    public string Name => "DeleteInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("InstanceProfileName");
        call.Demand("iam:DeleteInstanceProfile", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}");
        if (state.GetProfile(name).RoleName is not null)
        {
            throw IamErrors.DeleteConflict("remove roles from instance profile");
        }

        state.InstanceProfiles.Remove(name);
        return ValueTask.CompletedTask;
    }
}
