using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html</summary>
internal sealed class GetInstanceProfile(IamState state) : IQueryOperation
{
    public string Name => "GetInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("InstanceProfileName");
        call.Demand("iam:GetInstanceProfile", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}");
        var profile = state.GetProfile(name);
        result.Structure("InstanceProfile", () => result.WriteProfile(profile, state));
        return ValueTask.CompletedTask;
    }
}
