using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html</summary>
internal sealed class TagInstanceProfile(IamState state) : IQueryOperation
{
    public string Name => "TagInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, tags) = (call.Form.Require("InstanceProfileName"), call.Form.Tags());
        call.Demand("iam:TagInstanceProfile", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}", () => TagConditions.Of(tags));
        state.ChangeProfile(name, profile => profile with { Tags = profile.Tags.Where(tag => !tags.ContainsKey(tag.Key)).Concat(tags).ToDictionary() });
        return ValueTask.CompletedTask;
    }
}
