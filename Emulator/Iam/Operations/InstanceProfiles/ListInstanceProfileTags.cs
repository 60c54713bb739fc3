using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html</summary>
internal sealed class ListInstanceProfileTags(IamState state) : IQueryOperation
{
    public string Name => "ListInstanceProfileTags";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("InstanceProfileName");
        call.Demand("iam:ListInstanceProfileTags", $"arn:aws:iam::{call.AccountId}:instance-profile/{name}");
        result.WriteTags(state.GetProfile(name).Tags);
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
