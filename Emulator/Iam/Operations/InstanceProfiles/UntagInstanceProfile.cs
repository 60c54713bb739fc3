using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html</summary>
internal sealed class UntagInstanceProfile(IamState state) : IQueryOperation
{
    public string Name => "UntagInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, keys) = (call.Form.Require("InstanceProfileName"), call.Form.List("TagKeys"));
        call.Demand("iam:UntagInstanceProfile", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}");
        state.ChangeProfile(name, profile => profile with { Tags = profile.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        return ValueTask.CompletedTask;
    }
}
