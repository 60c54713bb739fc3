using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html</summary>
internal sealed class CreateInstanceProfile(IamState state, TimeProvider time) : IQueryOperation
{
    public string Name => "CreateInstanceProfile";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var profile = new InstanceProfile(call.Form.NameOf("InstanceProfileName"), call.Form.PathOf(), IamState.NewId("AIPA"), time.GetUtcNow()) { Tags = call.Form.Tags() };
        call.Demand("iam:CreateInstanceProfile", profile.Arn, () => TagConditions.Of(profile.Tags));
        if (!state.InstanceProfiles.TryAdd(profile.Name, profile))
        {
            throw IamErrors.ProfileExists(profile.Name);
        }

        result.Structure("InstanceProfile", () => result.WriteProfile(profile, state));
        return ValueTask.CompletedTask;
    }
}
