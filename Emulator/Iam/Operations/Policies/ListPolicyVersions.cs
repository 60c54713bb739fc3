using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html</summary>
internal sealed class ListPolicyVersions(IamState state) : IQueryOperation
{
    public string Name => "ListPolicyVersions";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var arn = call.Form.Require("PolicyArn");
        call.Demand("iam:ListPolicyVersions", arn);
        var policy = state.GetPolicy(arn);
        result.List("Versions", policy.Versions.Reverse(), version => result.WriteVersion(policy, version, withDocument: false));
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
